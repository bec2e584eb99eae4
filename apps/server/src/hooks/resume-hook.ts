import type { resumeHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { beginRelease } from "./deliveries/release-deliveries.ts";
import { saveStates } from "./deliveries/state-store.ts";
import { getHook } from "./get-hook.ts";
import { afterRelease } from "./hook-state.ts";
import { hookNotPaused, testFailed } from "./problems.ts";
import { lockHook } from "./store.ts";
import { sendTest } from "./test-hook.ts";
import { viewHook } from "./view-hook.ts";

/** Tests a paused hook and, where its target accepts, lets go all that was held, at a paced rate. */
export async function resumeHook(
  ctx: Context,
  scope: Scope,
  hookId: string,
): Promise<Reply<typeof Promised>> {
  const hook = await getHook(ctx.db, scope, hookId);
  if (hook.status !== "paused") throw hookNotPaused();
  const test = await sendTest(ctx, scope, hook);
  if (!test.ok) throw testFailed(test.detail);

  return await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const paused = await lockHook(tx, scope, hookId);
    if (paused?.status !== "paused") throw hookNotPaused();
    const resumed = afterRelease(paused, await beginRelease(ctx, tx, paused, { isWhole: true, now }), now);
    await saveStates(tx, [resumed]);
    await audit(ctx, tx, scope, { action: "hook.resumed", subjectId: hookId });
    return await viewHook(ctx, tx, scope, hookId);
  });
}
