import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Connection } from "./db.ts";

const lock = 7_146_356;
const retryMs = 1000;
/** Longer than the server takes to notice that our own lost connection is gone. */
const mostRefusals = 60;

/**
 * Holds the database for this process alone until it is closed. A hold lost with its connection is taken again when the
 * database is back; `onLost` runs when another process has it by then.
 */
export async function beTheOnlyProcess(
  connection: Connection,
  onLost: (reason: Error) => void,
): Promise<AsyncDisposable> {
  const closing = new AbortController();
  const { signal } = closing;
  let held = await hold(connection);
  let again = Promise.resolve();
  watch();

  function watch(): void {
    held.once("end", () => (again = holdAgain()));
  }

  async function holdAgain(): Promise<void> {
    for (
      let refusals = 0;
      !signal.aborted;
      await pause(retryMs, undefined, { signal }).catch(() => undefined)
    ) {
      try {
        held = await hold(connection);
        return watch();
      } catch (error) {
        if (error instanceof DatabaseInUse && ++refusals === mostRefusals) return onLost(error);
      }
    }
  }

  return {
    async [Symbol.asyncDispose]() {
      closing.abort();
      await again;
      await held.end();
    },
  };
}

export class DatabaseInUse extends Error {}

async function hold(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client(connection);
  // A connection that breaks also ends, and that is what is acted on.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ isHeld: boolean }>(
    `select set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '10', false),
       set_config('tcp_keepalives_count', '3', false), pg_try_advisory_lock($1) as "isHeld"`,
    [lock],
  );
  if (rows[0]?.isHeld) return client;
  await client.end();
  throw new DatabaseInUse(
    "Another process of NebulaHex uses this database. Set REDIS_URL for all of them, so that they share limits and news.",
  );
}
