import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { join } from "node:path";
import { newId } from "../../apps/server/src/platform/ids/index.ts";
import { startTestRedis } from "../../apps/server/src/platform/redis/test-server.ts";
import { startReceiver, verify } from "../../apps/server/src/test/smoke/receiver.ts";
import { until } from "../../apps/server/src/test/until.ts";
import { installYardstick } from "./install.ts";
import { at, timesToDelivery } from "./messages.ts";
import { type Customer, openStage, sample } from "./stage.ts";

const rounds = Number(process.env.ROUNDS ?? 5);
const deliveries = 4000;
const customers = 16;
const concurrency = 128;

/** Deliveries a second out of a backlog, signed, logged and durable, beside BullMQ which keeps no log, in turn. */
installYardstick();
await using opened = new AsyncDisposableStack();
const redis = await startTestRedis();
if (redis === null) throw new Error("This needs redis-server for the yardstick.");
opened.defer(() => redis.remove());
const receiver = await startReceiver();
opened.defer(() => receiver.close());
const { server, database, customer, publish } = await openStage(opened);
const ours: Customer[] = [];
for (let count = 0; count < customers; count++) ours.push(await customer(`c${count}`, receiver.url));
const secrets = new Map(ours.map(({ workspaceId, secret }) => [workspaceId, secret]));
const theirs = ours[0]?.secret ?? "";
const sender = fork(join(import.meta.dirname, "bullmq-sender.mjs"), [
  JSON.stringify({
    socket: redis.url.replace("unix://", ""),
    target: receiver.url,
    secret: theirs,
    concurrency,
  }),
]);
opened.defer(() => void sender.kill());
const [version] = await once(sender, "message");
const { rows } = await database.query("show server_version");
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, PostgreSQL ${rows[0]?.server_version}, BullMQ ${version}; ` +
    `${rounds} rounds of ${deliveries} deliveries each, in turn; ${customers} hooks`,
);

await ourRound(500);

await theirRound(500);
const before = await size();
const pairs: [number, number][] = [];
for (let round = 0; round < rounds; round++) {
  const pair: [number, number] = [await ourRound(deliveries), await theirRound(deliveries)];
  console.log(`  ${pair.map((rate) => rate.toFixed(0)).join("/s, BullMQ ")}/s`);
  pairs.push(pair);
}
const bytes = ((await size()) - before) / (rounds * deliveries);
const ratios = pairs.map(([one, other]) => one / other).sort((a, b) => a - b);
const [first] = ours;
if (first === undefined) throw new Error("Nobody subscribed.");
const times = await timesToDelivery({
  call: first.call,
  url: server.url,
  receiver,
  perSecond: 100,
  seconds: 10,
});

console.log(
  `deliveries ${middle(pairs.map(([one]) => one)).toFixed(0)}/s, BullMQ ${middle(pairs.map(([, other]) => other)).toFixed(0)}/s, ` +
    `ratio ${middle(ratios).toFixed(2)} (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}), reach 0.5; every one verified\n` +
    `first attempt, from the call on, 100 messages/s over HTTP: p50 ${at(times, 0.5)}, p99 ${at(times, 0.99)}, reach 10 and 50\n` +
    `database ${(bytes / 1000).toFixed(2)} GB for a million events, each with a delivery and an attempt`,
);

async function ourRound(count: number): Promise<number> {
  await publish(ours, count);
  const rate = await rateOf(count, ({ workspaceId }) => secrets.get(workspaceId) ?? "");
  await until("all is in the log", async () => {
    const { rows } = await database.query("select from deliveries where status = 'pending' limit 1");
    return rows.length === 0;
  });
  return rate;
}

async function theirRound(count: number): Promise<number> {
  const envelopes = Array.from({ length: count }, () => ({ id: newId("evt"), ...sample }));
  sender.send(envelopes);
  return rateOf(count, () => theirs);
}

/** From the first that arrives to the last; then, the clock stopped, each is verified and none may have come twice. */
async function rateOf(
  count: number,
  secretOf: (envelope: { workspaceId: string }) => string,
): Promise<number> {
  const { received } = receiver;
  await until("all is delivered", () => received.length >= count, 120_000);
  const ms = (received.at(-1)?.atMs ?? 0) - (received[0]?.atMs ?? 0);
  for (const delivery of received) verify(delivery, secretOf(delivery.envelope));
  if (new Set(received.map(({ envelope }) => envelope.id)).size !== count)
    throw new Error("Some came twice.");
  received.length = 0;
  return (count / ms) * 1000;
}

async function size(): Promise<number> {
  const { rows } = await database.query("select pg_database_size(current_database())::float8 as bytes");
  return rows[0]?.bytes;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
