import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbeddedPostgres } from "../../apps/server/src/platform/embedded-postgres/index.ts";
import { startTestRedis } from "../../apps/server/src/platform/redis/test-server.ts";
import { generator } from "../../apps/server/src/test/random.ts";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { startReceiver, verify } from "../../apps/server/src/test/smoke/receiver.ts";
import { freePort } from "../../apps/server/src/test/smoke/running-server.ts";
import { until } from "../../apps/server/src/test/until.ts";
import { Part } from "./part.ts";
import { Senders } from "./senders.ts";

const kills = Number(process.env.KILLS ?? 100);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = generator(seed);
const kinds = ["web", "worker", "postgres"] as const;
const senders = 8;
const mostPauseMs = 1500;
const mostMs = 60_000 * Number(process.env.MINUTES ?? 12);
/** More than a lease and the first two delays of the schedule that a broken connection may cost. */
const mostDrainMs = 60_000;

/** Kills at random times whatever takes part, during a steady load, and counts what was accepted and never told. */
await using opened = new AsyncDisposableStack();
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-kills-"));
opened.defer(() => rm(dataDir, { recursive: true, force: true }));
const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, "database"), log: () => undefined });
opened.defer(() => postgres.stop());
const redis = await startTestRedis();
if (redis === null) throw new Error("This needs redis-server, for web and worker are two processes.");
opened.defer(() => redis.remove());
const receiver = await startReceiver();
opened.defer(() => receiver.close());

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const settings = { ...databaseSettings(), REDIS_URL: redis.url, DATA_DIR: dataDir, PORT: String(port) };
const web = new Part({ ...settings, ROLE: "web" });
const worker = new Part({ ...settings, ROLE: "worker" });
opened.defer(async () => void (await Promise.all([web.kill(), worker.kill()])));
await Promise.all([web.start(), worker.start()]);

const { call, headers } = await openCompany(url, "bench@example.com", "Bench");
const bot = await call("POST", "/api/v1/bots", { name: "Bench" });
const hook = await call("POST", "/api/v1/hooks", { event: "message.sent", targetUrl: receiver.url });

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${kills} kills, seed ${seed}`);
const load = await Senders.start({ url, headers, botId: bot.id, count: senders });
const startMs = performance.now();
const killed = { web: 0, worker: 0, postgres: 0 };
let verified = 0;
let count = 0;
for (; count < kills && performance.now() - startMs < mostMs; count++) {
  await pause(random.pick(Array.from({ length: 16 }, (_, step) => (step * mostPauseMs) / 15)));
  const kind = random.pick(kinds);
  killed[kind]++;
  if (kind === "postgres") await killPostgres();
  else await (kind === "web" ? web : worker).restart();
  verifyNew();
  if ((count + 1) % 20 === 0) console.log(`  ${count + 1} kills, ${load.accepted.size} messages accepted`);
}
await load.end();
const loadMs = performance.now() - startMs;
const arrived = () => new Set(receiver.received.map(messageOf));
await until("every accepted message is told", () => arrived().isSupersetOf(load.accepted), mostDrainMs).catch(
  () => undefined,
);
const drainMs = performance.now() - startMs - loadMs;

verifyNew();
const ids = Map.groupBy(receiver.received, messageOf);
const ofTwoIds = [...ids.values()].filter(
  (told) => new Set(told.map(({ envelope }) => envelope.id)).size > 1,
);
const lost = load.accepted.difference(arrived());
console.log(
  `${count} kills (${JSON.stringify(killed)}) in ${(loadMs / 1000).toFixed(0)} s: ${load.accepted.size} messages accepted, ` +
    `${lost.size} lost; ${receiver.received.length} deliveries, all signed right, ` +
    `${receiver.received.length - ids.size} duplicates, ${ofTwoIds.length} messages under more than one id; ` +
    `all there ${(drainMs / 1000).toFixed(1)} s after the load`,
);
if (lost.size > 0 || ofTwoIds.length > 0) process.exitCode = 1;

/** As they come, for a signature is good for five minutes. */
function verifyNew(): void {
  while (verified < receiver.received.length) {
    const delivery = receiver.received[verified++];
    if (delivery) verify(delivery, hook.signingSecret);
  }
}

function databaseSettings() {
  const { host, user, database } = postgres.connection;
  const at = new URL(`postgres://${user}@localhost/${database}`);
  at.searchParams.set("host", host);
  return { DATABASE_URL: at.href };
}

async function killPostgres(): Promise<void> {
  const { pid } = postgres;
  process.kill(pid, "SIGKILL");
  await until("PostgreSQL runs again", () => postgres.pid !== pid);
}

function messageOf({ envelope }: (typeof receiver.received)[number]): string {
  return (envelope.data as unknown as { messageId: string }).messageId;
}
