import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

type Site = { html: string; policy?: string };

/** A company's site, on an address of its own: one page at every path. Gives its address. */
export async function openSite(t: TestContext, { html, policy }: Site): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (policy !== undefined) response.setHeader("content-security-policy", policy);
    response.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
