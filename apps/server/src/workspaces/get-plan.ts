import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { workspaceMissing } from "./problems.ts";
import { findPlan } from "./store.ts";
import type { Plan } from "./workspace.ts";

/** The ceilings of the workspace. */
export async function getPlan(tx: Tx, scope: Scope): Promise<Plan> {
  const plan = await findPlan(tx, scope);
  if (plan === null) throw workspaceMissing();
  return plan;
}
