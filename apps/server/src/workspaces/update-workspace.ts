import type { Body, updateWorkspace as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "./audit-log/audit.ts";
import { workspaceMissing } from "./problems.ts";
import { lockWorkspace, saveSettings } from "./store.ts";
import { presentSettings } from "./workspace.ts";

/** Changes the workspace; what is not given stays. */
export async function updateWorkspace(
  ctx: Context,
  scope: Scope,
  changes: Body<typeof operation>,
): Promise<Reply<typeof operation>> {
  return await ctx.db.transaction(async (tx) => {
    const row = await lockWorkspace(tx, scope);
    if (row === null) throw workspaceMissing();

    const {
      name = row.name,
      region = row.region,
      retentionDays = row.retention_days,
      hours = row.hours,
    } = changes;
    const saved = await saveSettings(tx, scope, { name, region, retentionDays, hours });
    await audit(ctx, tx, scope, {
      action: "workspace.changed",
      subjectId: row.id,
      detail: { fields: Object.keys(changes) },
    });
    return presentSettings(saved);
  });
}
