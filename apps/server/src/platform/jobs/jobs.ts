import { Logger, parseCronItems, run, runMigrations } from "graphile-worker";
import type pg from "pg";
import type { Tx } from "../db/index.ts";
import type { Log } from "../log/index.ts";
import { addJob } from "./store.ts";

export type Jobs = {
  /** Adds a job in the caller's transaction: it runs after the commit, at least once, or never existed. */
  add(tx: Tx, name: string, payload: Record<string, unknown>): Promise<void>;
};

/** Work by name. It may run twice, so each leaves the same behind when it does. */
export type JobTable = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

/** Work by the clock: five cron fields in UTC and the name of a job. */
export type Schedule = { cron: string; job: string };

export const jobs: Jobs = {
  async add(tx, name, payload) {
    await addJob(tx, name, payload);
  },
};

export async function prepareJobs(pool: pg.Pool, log: Log): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet(log) });
}

/** Runs jobs until stopped; a stop lets the running ones finish. */
export async function runJobs(
  pool: pg.Pool,
  log: Log,
  table: JobTable,
  schedules: readonly Schedule[],
): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet(log),
    taskList: Object.fromEntries(
      Object.entries(table).map(([name, work]) => [
        name,
        (payload: unknown) => work(payload as Record<string, unknown>),
      ]),
    ),
    parsedCronItems: parseCronItems(
      schedules.map(({ cron, job }) => ({ match: cron, task: job, options: { backfillPeriod: 0 } })),
    ),
  });
  return { stop: () => runner.stop() };
}

function quiet(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
}
