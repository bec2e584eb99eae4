import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "../platform/db/index.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import { openLog } from "../platform/log/index.ts";
import { prepareDatabase } from "../platform/open-platform.ts";
import { template } from "./database.ts";

const everything = ["apps/server/src/**/*.test.ts", "packages/**/*.test.ts"];

/** Runs the tests on one PostgreSQL, each world in a database of its own, copied from a migrated one. */
const folder = await mkdtemp(join(tmpdir(), "nebulahex-test-"));
const postgres = await startEmbeddedPostgres({
  dataDir: folder,
  log: () => undefined,
  settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" },
});
try {
  await prepareTemplate();
  const given = process.argv.slice(2);
  process.exitCode = await runTests(given.length > 0 ? given : everything);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function prepareTemplate() {
  const log = openLog("silent");
  const admin = openDb(postgres.connection, log);
  await admin.pool.query(`create database ${template}`);
  await admin.close();

  const connection = { ...postgres.connection, database: template };
  const db = openDb(connection, log);
  await prepareDatabase(db, log);
  await db.close();
}

function runTests(patterns: readonly string[]): Promise<number> {
  const flags = [
    "--test",
    "--test-concurrency=2",
    "--test-reporter=spec",
    "--test-force-exit",
    "--test-timeout=300000",
  ];
  const child = spawn(process.execPath, [...flags, ...patterns], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "test", TEST_DATABASE: JSON.stringify(postgres.connection) },
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
