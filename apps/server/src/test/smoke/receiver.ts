import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { Envelope } from "@nebulahex/contract";
import { Webhook } from "standardwebhooks";

export type Received = { headers: IncomingHttpHeaders; rawBody: string; envelope: Envelope; atMs: number };
export type Receiver = { url: string; received: Received[]; close(): Promise<void> };

/** A target of hooks that accepts and keeps whatever comes. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const rawBody = Buffer.concat(parts).toString();
    received.push({
      headers: request.headers,
      rawBody,
      envelope: JSON.parse(rawBody),
      atMs: performance.now(),
    });
    response.writeHead(204).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Fails unless both signatures of a delivery are right: the Standard Webhooks one by its library, ours by its definition. */
export function verify({ headers, rawBody, envelope }: Received, signingSecret: string): void {
  new Webhook(signingSecret).verify(rawBody, {
    "webhook-id": String(headers["webhook-id"]),
    "webhook-timestamp": String(headers["webhook-timestamp"]),
    "webhook-signature": String(headers["webhook-signature"]),
  });
  const header = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["x-nebulahex-signature"]));
  if (header === null) throw new Error("The header X-NebulaHex-Signature has not its form.");
  const [, seconds, signature = ""] = header;
  const key = Buffer.from(signingSecret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(`${envelope.id}.${seconds}.${rawBody}`).digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, "hex")))
    throw new Error("X-NebulaHex-Signature is wrong.");
}
