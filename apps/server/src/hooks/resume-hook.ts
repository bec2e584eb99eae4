import type { resumeHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { getHook } from "./get-hook.ts";
import { present } from "./hook.ts";
import { hookNotPaused, testFailed } from "./problems.ts";
import { hintDeliveries } from "./publish.ts";
import { releaseHook } from "./store.ts";
import { sendTest } from "./test-hook.ts";

/** Tests a paused hook and, where its target accepts, sends all that was held. */
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
    const released = await releaseHook(tx, scope, hookId, ctx.clock.now());
    if (released === null) throw hookNotPaused();
    await audit(ctx, tx, scope, { action: "hook.resumed", subjectId: hookId });
    hintDeliveries(ctx, tx);
    return present(released, ctx.clock.now());
  });
}
