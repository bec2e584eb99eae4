import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { afterEach } from "node:test";
import { createOutbound, type OutboundRequest, parseAllowedTargets, type Resolver } from "./index.ts";

/** What a test opened is closed after it. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

export function outbound({
  opens = "webhooks:127.0.0.1",
  ...naming
}: {
  opens?: string;
  nameServers?: readonly string[];
  resolve?: Resolver;
} = {}) {
  const parsed = parseAllowedTargets(opens);
  assert.ok("ok" in parsed);
  const door = createOutbound({ allowedTargets: parsed.ok, ...naming });
  endings.push(() => door.close());
  return door;
}

export function to(url: string): OutboundRequest {
  return { purpose: "webhooks", method: "GET", url, headers: {}, timeoutMs: 5_000, maxAnswerBytes: 65_536 };
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

export async function listen(answer: RequestListener, at: { host?: string; port?: number } = {}) {
  const server: Server = createServer(answer).listen(at.port ?? 0, at.host ?? "127.0.0.1");
  await once(server, "listening");
  endings.push(
    () => server.closeAllConnections(),
    () => new Promise((done) => server.close(done)),
  );
  let calls = 0;
  let connections = 0;
  const open = new Set<Socket>();
  server.on("request", () => calls++);
  server.on("connection", (socket: Socket) => {
    connections++;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    calls: () => calls,
    connections: () => connections,
    called: () => until(() => calls > 0),
    atMostConnected: (most: number) => until(() => open.size <= most),
    async nobodyConnected(after: () => Promise<void>) {
      await after();
      await until(() => open.size === 0);
    },
  };
}

export async function listenTcp(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket.on("error", () => socket.destroy()));
    onConnection(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  endings.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Where nobody listens. */
export async function closedUrl(): Promise<string> {
  const url = await listenTcp(() => undefined);
  await endings.pop()?.();
  return url;
}
