import type { Config } from "../platform/config/index.ts";
import { type OpenDb, openDb } from "../platform/db/index.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres/index.ts";
import type { Log } from "../platform/log/index.ts";

/** The product's database for one command: DATABASE_URL beside running processes, the embedded one alone. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDb & AsyncDisposable> {
  if (config.databaseUrl !== null) {
    const db = openDb({ connectionString: config.databaseUrl, max: 1 }, log);
    return { ...db, [Symbol.asyncDispose]: () => db.close() };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined });
  const db = openDb({ ...postgres.connection, max: 1 }, log);
  return {
    ...db,
    async [Symbol.asyncDispose]() {
      await db.close();
      await postgres.stop();
    },
  };
}
