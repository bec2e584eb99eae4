import { spawn } from "node:child_process";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { prepareTemplate } from "./prepare-template.ts";

const everything = ["apps/server/src/**/*.test.ts", "packages/**/*.test.ts"];
const roomInMemory = 4 * 2 ** 30;

/** Runs the tests on one PostgreSQL, each world in a database of its own, copied from a migrated one. */
const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => interrupted.abort());
const folder = await mkdtemp(join(await fastFolder(), "nebulahex-test-"));
const postgres = await startEmbeddedPostgres({
  dataDir: folder,
  log: () => undefined,
  settings: {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    autovacuum: "off",
    max_connections: "300",
  },
});
try {
  await prepareTemplate(postgres.connection);
  const given = process.argv.slice(2);
  process.exitCode = await runTests(given.length > 0 ? given : everything);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A database is 400 files, copied for each world: quicker in memory, where there is room. */
async function fastFolder(): Promise<string> {
  const memory = await statfs("/dev/shm").catch(() => undefined);
  return memory && memory.bavail * memory.bsize > roomInMemory ? "/dev/shm" : tmpdir();
}

function runTests(patterns: readonly string[]): Promise<number> {
  const { signal } = interrupted;
  if (signal.aborted) return Promise.resolve(1);
  const flags = [
    "--test",
    "--test-concurrency=2",
    "--test-reporter=spec",
    "--test-force-exit",
    "--test-timeout=300000",
  ];
  const child = spawn(process.execPath, [...flags, ...patterns], {
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "test",
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), "nebulahex-compiled"),
      TEST_DATABASE: JSON.stringify(postgres.connection),
    },
  });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
