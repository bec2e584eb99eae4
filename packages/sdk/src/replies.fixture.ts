import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";

export type Heard = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown } | "hang up" | "hang";

/** A server on this machine that gives these replies in turn, 204 after the last, and keeps what it heard. */
export async function openReplies(t: TestContext, ...replies: Reply[]) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    heard.push({ method, url, headers, body: await text(request) });
    const reply = replies.shift() ?? { status: 204 };
    if (reply === "hang") return;
    if (reply === "hang up") return void request.socket.destroy();
    const body = typeof reply.body === "object" ? JSON.stringify(reply.body) : reply.body;
    response.writeHead(reply.status, reply.headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** An answer as NebulaHex refuses. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { ...headers, "request-id": "req_1" },
    body: { code, detail: "Try again.", status },
  };
}
