import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import type { TargetAnswer } from "./hook-model.fixture.ts";

export type Request = {
  eventId: string;
  headers: IncomingHttpHeaders;
  body: string;
  answer(answer: TargetAnswer): void;
};

/** A target that answers when it is told to. One that hangs is cut off, as the time-out does. */
export async function openGate(t: TestContext) {
  const requests: Request[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const answer = (given: TargetAnswer) => {
      if (given === "hang") response.destroy();
      else if (typeof given === "object")
        response.writeHead(429, { "retry-after": String(given.busy) }).end();
      else response.writeHead(given).end();
    };
    requests.push({ eventId: String(request.headers["webhook-id"]), headers: request.headers, body, answer });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, requests };
}

/** Whether a secret verifies a request, in our header and in that of Standard Webhooks. */
export function isVerified({ headers, body, eventId }: Request, secret: string): boolean {
  const timestamp = String(headers["webhook-timestamp"]);
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const mac = createHmac("sha256", key).update(`${eventId}.${timestamp}.${body}`).digest();
  const [time, ...ours] = String(headers["x-nebulahex-signature"]).split(",");
  return (
    time === `t=${timestamp}` &&
    ours.includes(`v1=${mac.toString("hex")}`) &&
    String(headers["webhook-signature"])
      .split(" ")
      .includes(`v1,${mac.toString("base64")}`)
  );
}
