import type { Tx } from "./db.ts";
import { sql } from "./sql.ts";

/** Throws where the database is out of reach. */
export async function ping(tx: Tx): Promise<void> {
  await tx.run(sql`select 1`);
}
