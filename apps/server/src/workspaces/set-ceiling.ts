import type { Db } from "../platform/db/index.ts";
import { lockPlan, saveCeilings } from "./store.ts";
import type { Ceiling, Plan } from "./workspace.ts";

const open: Omit<Plan, "name"> = {
  bot_answers_per_month: null,
  requests_per_minute: null,
  bots: null,
  members: null,
  knowledge_bytes: null,
};

/** Sets a ceiling of a plan, for every workspace on it within a second; null is none. A new plan begins without any. */
export async function setCeiling(db: Db, name: string, ceiling: Ceiling, most: number | null): Promise<Plan> {
  return await db.transaction(async (tx) => {
    const plan = (await lockPlan(tx, name)) ?? { name, ...open };
    return await saveCeilings(tx, { ...plan, [ceiling]: most });
  });
}
