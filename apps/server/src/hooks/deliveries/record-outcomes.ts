import type { Context } from "../../platform/context/index.ts";
import { settleHooks } from "./settle-hooks.ts";
import { holdHooks } from "./state-store.ts";
import { type Outcome, saveOutcomes } from "./store.ts";

/** Writes down what attempts came to, and what follows for hooks that were in trouble or are now. */
export async function recordOutcomes(ctx: Context, outcomes: readonly Outcome[]): Promise<void> {
  const now = ctx.clock.now();
  const well = ofWellHooks(outcomes);
  const recorded = well.length === 0 ? [] : await saveOutcomes(ctx.db, well, { now, isOfWellAlone: true });
  const ids = new Set(recorded.map(({ id }) => id));
  const rest = outcomes.filter(({ id }) => !ids.has(id));
  if (rest.length === 0) return;

  await ctx.db.transaction(async (tx) => {
    await holdHooks(tx, [...new Set(rest.map(({ hook_id }) => hook_id))]);
    const saved = await saveOutcomes(tx, rest, { now, isOfWellAlone: false });
    const inTrouble = new Set(
      saved.filter(({ is_well, is_success }) => !is_well || !is_success).map(({ hook_id }) => hook_id),
    );
    const theirs = saved.filter(({ hook_id }) => inTrouble.has(hook_id));
    await settleHooks(ctx, tx, theirs, rest, now);
  });
}

/** Those of hooks that were without trouble and are still: nothing follows for them. */
function ofWellHooks(outcomes: readonly Outcome[]): Outcome[] {
  const inTrouble = new Set(
    outcomes.filter(({ is_success, was_well }) => !is_success || !was_well).map(({ hook_id }) => hook_id),
  );
  return outcomes.filter(({ hook_id }) => !inTrouble.has(hook_id));
}
