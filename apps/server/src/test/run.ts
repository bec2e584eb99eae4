import { glob, mkdtemp, rm, statfs } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { openDashboard } from "../dashboard/index.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { openWidget } from "../widget/index.ts";
import { groupFiles } from "./runner/groups.ts";
import { prepareTemplate } from "./runner/prepare-template.ts";
import { tellAll, tellFiles } from "./runner/report.ts";
import { type GroupResult, runGroup } from "./runner/run-group.ts";

const everything = ["apps/server/src/**/*.test.ts", "apps/widget/test/**/*.test.ts", "packages/**/*.test.ts"];
const workers = Math.min(8, Math.max(2, availableParallelism()));
const named = "--test-name-pattern=";
const roomInMemory = 4 * 2 ** 30;

/** Runs the tests on one PostgreSQL, each world in a database of its own, copied from a migrated one. */
const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interrupted.abort());
const startedAt = performance.now();
const folder = await mkdtemp(join(await fastFolder(), "nebulahex-test-"));
try {
  await using postgres = await openPostgres();
  await prepareTemplate(postgres.connection);
  const given = process.argv.slice(2);
  const names = given.filter((word) => word.startsWith(named)).map((word) => word.slice(named.length));
  const patterns = given.filter((word) => !word.startsWith("--"));
  // Once for all: else each process that a test starts would build them.
  if (patterns.length === 0) await Promise.all([openDashboard(), openWidget()]);
  const files = await findFiles(patterns.length > 0 ? patterns : everything);
  const results = await runAll(await groupFiles(files, workers), names, {
    ...process.env,
    NODE_ENV: "test",
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), "nebulahex-compiled"),
    TEST_DATABASE: JSON.stringify(postgres.connection),
  });
  tellAll(results, performance.now() - startedAt);
  if (results.length === 0) console.log(`No test file is named ${patterns.join(" or ")}.`);
  const isWell = results.length > 0 && !results.some(({ hasFailed }) => hasFailed);
  process.exitCode = isWell && !interrupted.signal.aborted ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function openPostgres() {
  const off = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };
  const settings = { ...off, max_connections: "300" };
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, settings });
  return { connection: postgres.connection, [Symbol.asyncDispose]: () => postgres.stop() };
}

/** A database is 400 files: where memory holds them, copying them takes a quarter of the time. */
async function fastFolder(): Promise<string> {
  const memory = await statfs("/dev/shm").catch(() => undefined);
  return memory && memory.bavail * memory.bsize > roomInMemory ? "/dev/shm" : tmpdir();
}

async function findFiles(patterns: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for await (const file of glob(patterns, { exclude: ["**/node_modules/**"] })) files.add(file);
  return [...files].sort();
}

async function runAll(groups: readonly string[][], names: string[], env: NodeJS.ProcessEnv) {
  const results: GroupResult[] = [];
  const waiting = [...groups.entries()];
  const { signal } = interrupted;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        const [place, files] = next;
        const report = join(folder, `group-${place}.jsonl`);
        const result = await runGroup({ files, names, report }, env, signal);
        tellFiles(result);
        results.push(result);
      }
    }),
  );
  return results;
}
