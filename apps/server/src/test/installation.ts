import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { openTestDatabase } from "./database.ts";

/** What the processes of one installation share: the database and the folder of the secret key. */
export async function openInstallation(t: TestContext) {
  const { db, connection, drop } = await openTestDatabase();
  t.after(drop);
  const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-several-"));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const url = new URL(`postgres://${connection.user}@localhost/${connection.database}`);
  url.searchParams.set("host", String(connection.host));
  return { db, settings: { DATABASE_URL: url.href, DATA_DIR: dataDir } };
}
