import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { sweepTurns } from "./background-turns.ts";

/** Waits until no turn runs any more. */
export function turnsEnd(ctx: Context): Promise<void> {
  return sweepTurns(ctx).stop();
}

/** Locks a table out of everybody's reach: whoever needs it stands still until it is released. */
export async function hold(ctx: Context, table: "passages" | "events"): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const holding = ctx.db.transaction(async (tx) => {
    // A test that fails with it held would keep every other waiting for the end of this transaction.
    await tx.run(sql`select set_config('idle_in_transaction_session_timeout', '60s', true)`);
    if (table === "passages") await tx.run(sql`lock table passages in access exclusive mode`);
    else await tx.run(sql`lock table events in access exclusive mode`);
    held.resolve();
    await released.promise;
  });
  await held.promise;
  return () => {
    released.resolve();
    return holding;
  };
}

/** Waits until so many statements of the story stand before a lock; the worker looks for deliveries and keeps turns by itself. */
export async function standStill(ctx: Context, count: number): Promise<void> {
  await until(`${count} statements stand still`, async () => {
    const { waiting } = await ctx.db.one(sql<{ waiting: number }>`
      select count(distinct pid) as waiting from pg_locks join pg_stat_activity using (pid)
      where datname = current_database() and not granted
        and query !~ 'recursive waiting|set reply_due_at = '`);
    return waiting === count;
  });
}
