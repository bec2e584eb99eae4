import type { Context } from "../platform/context/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { audit } from "./audit-log/audit.ts";
import { planMissing, workspaceMissing } from "./problems.ts";
import { listPlanNames, lockWorkspace, savePlan } from "./store.ts";

/** Puts a workspace on another plan, effective within a second. What is above a ceiling stays; nothing is added to it. */
export async function setPlan(
  { db, clock }: Pick<Context, "db" | "clock">,
  workspaceId: string,
  plan: string,
): Promise<void> {
  const scope = systemScope(workspaceId);
  await db.transaction(async (tx) => {
    const names = await listPlanNames(tx);
    if (!names.includes(plan)) throw planMissing(names);
    const workspace = await lockWorkspace(tx, scope);
    if (workspace === null) throw workspaceMissing();

    await savePlan(tx, scope, plan);
    const detail = { fields: ["plan"], from: workspace.plan, to: plan };
    await audit({ clock }, tx, scope, { action: "workspace.changed", subjectId: workspaceId, detail });
  });
}
