import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { Agent, request } from "undici";

const { socket, target, secret, concurrency } = JSON.parse(process.argv[2]);
const connection = new Redis({ path: socket, maxRetriesPerRequest: null });
const key = Buffer.from(secret.slice("whsec_".length), "base64");
const dispatcher = new Agent({ connections: concurrency });

async function send({ data }) {
  const body = JSON.stringify(data);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", key).update(`${data.id}.${timestamp}.${body}`).digest();
  const headers = {
    "content-type": "application/json",
    "webhook-id": data.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${mac.toString("base64")}`,
    "x-nebulahex-signature": `t=${timestamp},v1=${mac.toString("hex")}`,
  };
  const answer = await request(target, { method: "POST", headers, body, dispatcher, headersTimeout: 15_000 });
  await answer.body.dump();
  if (answer.statusCode >= 300) throw new Error(`The target answered ${answer.statusCode}.`);
}

const queue = new Queue("deliveries", { connection });
new Worker("deliveries", send, { connection, concurrency });
const removed = { removeOnComplete: true, attempts: 10, backoff: { type: "exponential", delay: 5000 } };
const { version } = createRequire(import.meta.url)("bullmq/package.json");
process.on("message", async (envelopes) => {
  await queue.addBulk(envelopes.map((data) => ({ name: "deliver", data, opts: removed })));
  process.send("added");
});
process.on("disconnect", () => process.exit());
process.send(version);
