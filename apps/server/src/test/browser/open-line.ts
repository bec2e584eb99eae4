import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { TestContext } from "node:test";

/** A network between a browser and the product that can go wrong as real ones do. */
export type Line = {
  /** The product's address on this side of it. */
  url: string;
  /** From now on nothing passes on the connections that are open, and neither side is told; new ones are well. */
  fallSilent(): void;
};

export async function openLine(t: TestContext, productUrl: string): Promise<Line> {
  const { hostname, port } = new URL(productUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname.replace(/[[\]]/g, ""));
    pairs.add([near, far]);
    near.pipe(far).on("error", () => near.destroy());
    far.pipe(near).on("error", () => far.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fallSilent() {
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
  };
}
