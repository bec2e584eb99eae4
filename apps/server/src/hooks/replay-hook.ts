import type { Body, replayHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { type Scope, systemScope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { countReplayable, replayNext } from "./deliveries/replay-store.ts";
import { hookMissing, replayRunning } from "./problems.ts";
import { hintDeliveries } from "./publish.ts";
import { lockHook, saveReplay } from "./store.ts";
import { viewHook } from "./view-hook.ts";

export const replayJob = "replay-deliveries";
const batch = 500;

/** Sends the deliveries of a range once more, as a job that goes on where it was when a process dies. */
export async function replayHook(
  ctx: Context,
  scope: Scope,
  hookId: string,
  { from, to, which }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const hook = await lockHook(tx, scope, hookId);
    if (hook === null) throw hookMissing();
    if (hook.replay?.isDone === false) throw replayRunning();

    const total = await countReplayable(tx, scope, hookId, { from, to, which });
    const due = ctx.clock.now().toISOString();
    await saveReplay(tx, scope, hookId, {
      from,
      to,
      which,
      total,
      done: 0,
      isDone: total === 0,
      after: "",
      due,
    });
    if (total > 0) await ctx.jobs.add(tx, replayJob, { workspaceId: scope.workspaceId, hookId });
    await audit(ctx, tx, scope, {
      action: "hook.replayed",
      subjectId: hookId,
      detail: { from, to, which, total },
    });
    return await viewHook(ctx, tx, scope, hookId);
  });
}

/** Sends the next few on their way; they, the progress and the job of the rest are written together. */
export async function goOnReplaying(ctx: Context, workspaceId: string, hookId: string): Promise<void> {
  const scope = systemScope(workspaceId);
  await ctx.db.transaction(async (tx) => {
    const replay = (await lockHook(tx, scope, hookId))?.replay;
    if (!replay || replay.isDone) return;

    const now = ctx.clock.now();
    const begins = new Date(Math.max(now.getTime(), Date.parse(replay.due)));
    const { count, last, due } = await replayNext(tx, scope, hookId, { ...replay, begins, batch });
    const isDone = count < batch;
    const done = replay.done + count;
    await saveReplay(tx, scope, hookId, {
      ...replay,
      done,
      isDone,
      total: isDone ? done : Math.max(replay.total, done),
      after: last ?? replay.after,
      due: (due ?? begins).toISOString(),
    });
    if (!isDone) await ctx.jobs.add(tx, replayJob, { workspaceId, hookId });
    hintDeliveries(ctx, tx);
  });
}
