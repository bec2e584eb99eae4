import type { Context } from "../platform/context/index.ts";
import type { JobTable, Schedule } from "../platform/jobs/index.ts";
import { type EraserOfBot, purgeBots } from "./purge-bots.ts";

export const botJobs = (ctx: Context, erasers: readonly EraserOfBot[]): JobTable => ({
  "purge-bots": () => purgeBots(ctx, erasers),
});
export const botSchedules: readonly Schedule[] = [{ cron: "41 * * * *", job: "purge-bots" }];
