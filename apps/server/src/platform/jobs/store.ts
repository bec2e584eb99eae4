import { json, sql, type Tx } from "../db/index.ts";

export function addJob(tx: Tx, name: string, payload: Record<string, unknown>) {
  return tx.run(sql`select graphile_worker.add_job(${name}, ${json(payload)}::json)`);
}
