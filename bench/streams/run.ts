import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openCompany } from "../../apps/server/src/test/smoke/company.ts";
import { startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { Visitor } from "../turns/visitor.ts";

const count = Number(process.argv[2] ?? 10_000);
const atOnce = 50;
/** Within which Node gives back what it needed on the way. */
const settleMs = 20_000;

/** What an open visitor's stream costs the process: how much its resident memory grows with ten thousand of them. */
await using opened = new AsyncDisposableStack();
const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-streams-"));
opened.defer(() => rm(dataDir, { recursive: true, force: true }));
const server = await startServer(dataDir, {
  VISITOR_CALLS_PER_MINUTE: "1000000",
  ADDRESS_CALLS_PER_MINUTE: "1000000",
});
opened.defer(() => server.stop());
const { call } = await openCompany(server.url, "bench@example.com", "Bench");
const bot = await call("POST", "/api/v1/bots", { name: "Bench" });

await leave(await openVisitors(500));
const before = residentBytes();
const visitors = await openVisitors(count);
await pause(settleMs);
const each = (residentBytes() - before) / count;
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
console.log(
  `${count} open streams: ${(before / 2 ** 20).toFixed(0)} MiB before, ${(each / 1024).toFixed(1)} KiB each, reach 25`,
);
const start = performance.now();
await visitors[0]?.asks("Hello");
console.log(`a question among them is answered in ${(performance.now() - start).toFixed(1)} ms`);
for (const visitor of visitors) visitor.leave();

async function openVisitors(many: number): Promise<Visitor[]> {
  const there: Visitor[] = [];
  while (there.length < many) {
    const next = Math.min(atOnce, many - there.length);
    there.push(...(await Promise.all(Array.from({ length: next }, () => Visitor.open(server.url, bot.id)))));
  }
  return there;
}

async function leave(visitors: readonly Visitor[]): Promise<void> {
  for (const visitor of visitors) visitor.leave();
  await pause(settleMs);
}

/** The memory that the process holds, its database apart; Linux tells it. */
function residentBytes(): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
