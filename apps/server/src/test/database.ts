import { type Connection, type OpenDb, openDb } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import { openLog } from "../platform/log/index.ts";

export const template = "nebulahex_template";

export type TestDatabase = { db: OpenDb; connection: Connection; drop(): Promise<void> };

/** A database of a test's own, migrated and empty. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = serverOfTests();
  const log = openLog("silent");
  const admin = openDb({ ...server, database: "postgres", max: 1 }, log);
  const name = newId("wsp");
  await admin.pool.query(`create database ${name} template ${template} strategy file_copy`);

  const connection = { ...server, database: name, max: 10 };
  const db = openDb(connection, log);
  return {
    db,
    connection,
    async drop() {
      await db.close();
      await admin.pool.query(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

function serverOfTests(): Connection {
  const given = process.env.TEST_DATABASE;
  if (given === undefined) throw new Error("Run the tests with: npm test [-- 'pattern']");
  return JSON.parse(given) as Connection;
}
