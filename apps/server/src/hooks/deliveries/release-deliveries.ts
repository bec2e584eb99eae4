import type { Context } from "../../platform/context/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import type { HookRow, Release } from "../hook.ts";
import { hintDeliveries } from "../publish.ts";
import { lockHook } from "../store.ts";
import { countWaiting, releaseNext, saveRelease } from "./release-store.ts";

export const releaseJob = "release-deliveries";
const batch = 500;

/**
 * Lets go what a held hook kept waiting, the first few now and the rest as a job, and tells how many there are. `isWhole`
 * is for a pause: all that is pending, each with its whole schedule before it; else it is what is due.
 */
export async function beginRelease(
  ctx: Context,
  tx: Tx,
  hook: HookRow,
  { isWhole, now }: { isWhole: boolean; now: Date },
): Promise<number> {
  const since = now.toISOString();
  // What an unfinished release had still to let go after a pause keeps its whole schedule.
  const release = { isWhole: isWhole || hook.release?.isWhole === true, since, due: since };
  const { count, first, last } = await countWaiting(tx, { ...release, hookId: hook.id, since: now });
  await goOn(ctx, tx, hook, { ...release, after: before(first), last: last ?? "" }, now);
  return count;
}

/** What sorts right before an id: a search from there on does not pass over all that was delivered in its time. */
function before(id: string | null): string {
  return id?.slice(0, -1) ?? "";
}

/** Lets the next few go; they, the progress and the job of the rest are written together. */
export async function goOnReleasing(ctx: Context, workspaceId: string, hookId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const hook = await lockHook(tx, systemScope(workspaceId), hookId);
    if (hook?.release) await goOn(ctx, tx, hook, hook.release, ctx.clock.now());
  });
}

async function goOn(ctx: Context, tx: Tx, hook: HookRow, release: Release, now: Date): Promise<void> {
  const begins = new Date(Math.max(now.getTime(), Date.parse(release.due)));
  const since = new Date(release.since);
  const { count, last, due } = await releaseNext(tx, { ...release, hookId: hook.id, since, begins, batch });
  const isOver = count < batch;
  const next = { ...release, after: last ?? release.after, due: (due ?? begins).toISOString() };
  await saveRelease(tx, hook.id, isOver ? null : next);
  if (!isOver) await ctx.jobs.add(tx, releaseJob, { workspaceId: hook.workspace_id, hookId: hook.id });
  hintDeliveries(ctx, tx);
}
