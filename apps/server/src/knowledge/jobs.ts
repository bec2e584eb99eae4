import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import type { JobTable, Schedule } from "../platform/jobs/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { readSourceJob } from "./create-source.ts";
import { readSource } from "./read-source.ts";
import { refreshDue } from "./refresh-source.ts";

const reading = z.object({ workspaceId: z.string(), sourceId: z.string() });

const refreshJob = "refresh-sources";

export const knowledgeSchedules: readonly Schedule[] = [{ cron: "*/10 * * * *", job: refreshJob }];

export const knowledgeJobs = (ctx: Context): JobTable => ({
  [readSourceJob]: async (payload) => {
    const { workspaceId, sourceId } = reading.parse(payload);
    await readSource(ctx, systemScope(workspaceId), sourceId);
  },
  [refreshJob]: () => refreshDue(ctx),
});
