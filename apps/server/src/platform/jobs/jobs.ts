import { Logger, runMigrations } from "graphile-worker";
import type pg from "pg";
import type { Tx } from "../db/index.ts";
import type { Log } from "../log/index.ts";
import { addJob } from "./store.ts";

/** Jobs of one `oneAtATime` run one after another, and of those that wait only the last is kept. */
export type JobOptions = { oneAtATime?: string | null };

export type Jobs = {
  /** Adds a job in the caller's transaction: it runs after the commit, at least once, or never existed. */
  add(tx: Tx, name: string, payload: Record<string, unknown>, options?: JobOptions): Promise<void>;
};

/** Work by name. It may run twice, so each leaves the same behind when it does. */
export type JobTable = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

/** Work by the clock: five cron fields in UTC and the name of a job. */
export type Schedule = { cron: string; job: string };

export const jobs: Jobs = {
  async add(tx, name, payload, { oneAtATime = null } = {}) {
    await addJob(tx, name, payload, oneAtATime);
  },
};

export async function prepareJobs(pool: pg.Pool, log: Log): Promise<void> {
  await runMigrations({ pgPool: pool, logger: quiet(log) });
}

/** What graphile-worker says, as debug lines unless something is wrong. */
export function quiet(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
}
