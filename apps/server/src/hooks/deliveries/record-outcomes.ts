import type { Context } from "../../platform/context/index.ts";
import { settleHooks } from "./settle-hooks.ts";
import { type Outcome, saveOutcomes } from "./store.ts";

/** Writes down what attempts came to, and what follows for hooks that were in trouble or are now. */
export async function recordOutcomes(ctx: Context, outcomes: readonly Outcome[]): Promise<void> {
  const now = ctx.clock.now();
  if (outcomes.every(({ is_success, was_well }) => is_success && was_well)) {
    const saved = (await saveOutcomes(ctx.db, outcomes, now)).filter(({ is_well }) => !is_well);
    if (saved.length > 0) await ctx.db.transaction((tx) => settleHooks(ctx, tx, saved, outcomes, now));
    return;
  }
  await ctx.db.transaction(async (tx) => {
    const saved = await saveOutcomes(tx, outcomes, now);
    const inTrouble = new Set(
      saved.filter(({ is_well, is_success }) => !is_well || !is_success).map(({ hook_id }) => hook_id),
    );
    const theirs = saved.filter(({ hook_id }) => inTrouble.has(hook_id));
    await settleHooks(ctx, tx, theirs, outcomes, now);
  });
}
