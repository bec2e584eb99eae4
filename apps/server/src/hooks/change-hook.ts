import type { Body, changeHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { checkTarget } from "./check-target.ts";
import { hookMissing } from "./problems.ts";
import { saveHook } from "./store.ts";
import { viewHook } from "./view-hook.ts";

/** Changes where a hook sends or what is noted of it. What waits goes to the new target. */
export async function changeHook(
  ctx: Context,
  scope: Scope,
  hookId: string,
  change: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  if (change.targetUrl !== undefined) checkTarget(ctx.outbound, change.targetUrl);
  return await ctx.db.transaction(async (tx) => {
    if ((await saveHook(tx, scope, hookId, change)) === null) throw hookMissing();
    await audit(ctx, tx, scope, { action: "hook.changed", subjectId: hookId, detail: change });
    return await viewHook(ctx, tx, scope, hookId);
  });
}
