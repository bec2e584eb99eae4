import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { hookMissing } from "./problems.ts";
import { removeHook } from "./store.ts";

/** Ends a subscription. What is still on its way is dropped. */
export async function deleteHook(ctx: Context, scope: Scope, hookId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if ((await removeHook(tx, scope, hookId)) === null) throw hookMissing();
    await audit(ctx, tx, scope, { action: "hook.deleted", subjectId: hookId });
  });
}
