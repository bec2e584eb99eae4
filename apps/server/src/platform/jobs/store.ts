import type pg from "pg";
import { json, sql, type Tx } from "../db/index.ts";

export function addJob(tx: Tx, name: string, payload: Record<string, unknown>, oneAtATime: string | null) {
  return tx.run(sql`
    select graphile_worker.add_job(
      ${name}, ${json(payload)}::json, queue_name => ${oneAtATime}::text, job_key => ${oneAtATime}::text)`);
}

/** Frees the jobs that a killed process had begun, and those of `gone`; graphile-worker itself would wait four hours. */
export async function unlockJobsOfTheDead(pool: pg.Pool, gone: string): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs
     where locked_by = $1 or locked_by not in (select application_name from pg_stat_activity where datid is not null)`,
    [gone],
  );
}

export async function giveName(client: pg.PoolClient, name: string): Promise<void> {
  await client.query("select set_config('application_name', $1, false)", [name]);
}
