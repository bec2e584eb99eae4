import type { Context } from "../../platform/context/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { HookRow } from "../hook.ts";
import { afterAttempts, afterRelease, type Fared } from "../hook-state.ts";
import { tellOfHook } from "../tell-of-hook.ts";
import { beginRelease } from "./release-deliveries.ts";
import { type FaringHook, holdUsedUp, lockHooks, saveStates } from "./state-store.ts";
import type { Outcome, Saved } from "./store.ts";

/** Draws from attempts that ended together what follows for their hooks, in the transaction that writes them down. */
export async function settleHooks(
  ctx: Context,
  tx: Tx,
  saved: readonly Saved[],
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  const byHook = Map.groupBy(saved, ({ hook_id }) => hook_id);
  const hooks = await lockHooks(tx, [...byHook.keys()], now);
  const reasons = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const changed: HookRow[] = [];
  for (const hook of hooks) {
    const next = afterAttempts<HookRow>(hook, faredOf(hook, byHook.get(hook.id) ?? [], reasons, now));
    const settled = await release(ctx, tx, hook, next, now);
    await tellOfHook(ctx, tx, hook, settled);
    changed.push(settled);
  }
  await saveStates(tx, changed);
  // Those that were paused before as well: an attempt that ends late may be a delivery's last.
  const paused = changed.filter(({ status }) => status === "paused").map(({ id }) => id);
  if (paused.length > 0) await holdUsedUp(tx, paused, now);
}

async function release(ctx: Context, tx: Tx, before: HookRow, after: HookRow, now: Date): Promise<HookRow> {
  if (after.status !== "recovering" || before.status === "recovering") return after;
  return afterRelease(after, await beginRelease(ctx, tx, after, { isWhole: false, now }), now);
}

function faredOf(
  hook: FaringHook,
  saved: readonly Saved[],
  outcomes: ReadonlyMap<string, Outcome>,
  now: Date,
): Fared {
  const failed = saved.filter(({ is_success }) => !is_success);
  const hasSuccess = failed.length < saved.length;
  const failingSince = hook.failing_since ?? now;
  const ending = failed.find(({ id, first_failed_at }) => {
    const outcome = outcomes.get(id);
    if (outcome === undefined || outcome.pause_reason === null) return false;
    return (
      outcome.next_at !== null || (!hasSuccess && first_failed_at !== null && first_failed_at >= failingSince)
    );
  });
  return {
    now,
    hasSuccess,
    failures: failed.length,
    failedFrom: failed.map(({ id }) => id).toSorted()[0] ?? null,
    recent: { attempts: hook.recent_succeeded + hook.recent_failed, failures: hook.recent_failed },
    pauseReason: (ending && outcomes.get(ending.id)?.pause_reason) ?? null,
    isOut: hook.is_out,
  };
}
