import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { JobTable, Schedule } from "../platform/jobs/index.ts";
import { goOnReleasing, releaseJob } from "./deliveries/release-deliveries.ts";
import { goOnReplaying, replayJob } from "./replay-hook.ts";
import { forgetMinutesBefore } from "./store.ts";

const keptMs = 25 * 3_600_000;

/** The figures of a hook's attempts are kept by the minute for a day. */
export const hookJobs = (ctx: Context): JobTable => ({
  "forget-hook-minutes": async () =>
    void (await forgetMinutesBefore(ctx.db, later(ctx.clock.now(), -keptMs))),
  [releaseJob]: ({ workspaceId, hookId }) => goOnReleasing(ctx, String(workspaceId), String(hookId)),
  [replayJob]: ({ workspaceId, hookId }) => goOnReplaying(ctx, String(workspaceId), String(hookId)),
});
export const hookSchedules: readonly Schedule[] = [{ cron: "29 * * * *", job: "forget-hook-minutes" }];
