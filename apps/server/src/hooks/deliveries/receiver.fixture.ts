import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { until } from "../../test/until.ts";

export type Received = { headers: IncomingHttpHeaders; body: string };
type Reply = { status: number; headers?: Record<string, string>; body?: string } | "hang";

/** A target on this machine. It answers as `replies` says at that time, 204 when it says nothing. */
export async function openReceiver(t: TestContext) {
  const received: Received[] = [];
  const receiver = {
    url: "",
    received,
    reply: { status: 204 } as Reply,
    /** Lets those go that wait for an answer. */
    hangUp() {
      receiver.reply = { status: 204 };
      server.closeAllConnections();
    },
    /** The deliveries once there are that many, and no more than that. */
    async gets(count: number): Promise<Received[]> {
      await until(`${count} deliveries arrived`, () => received.length >= count);
      assert.equal(received.length, count);
      return received;
    },
  };

  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    if (receiver.reply === "hang") return;
    response.writeHead(receiver.reply.status, receiver.reply.headers).end(receiver.reply.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return receiver;
}
