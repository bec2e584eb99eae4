import pg from "pg";
import type { Connection } from "./db.ts";

const lock = 7_146_356;

/** Holds the database for this process alone until it is closed; `onLost` runs when the connection that holds it breaks. */
export async function beTheOnlyProcess(
  connection: Connection,
  onLost: (error: Error) => void,
): Promise<AsyncDisposable> {
  const client = new pg.Client(connection);
  client.on("error", onLost);
  await client.connect();
  const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
    lock,
  ]);
  if (rows[0]?.locked !== true) {
    await client.end();
    throw new Error(
      "Another process of NebulaHex uses this database. Set REDIS_URL for all of them, so that they share limits and news.",
    );
  }
  return { [Symbol.asyncDispose]: () => client.end() };
}
