import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import type { JobTable, Schedule } from "../platform/jobs/index.ts";
import { type Scope, systemScope } from "../platform/scope/index.ts";
import { readSourceJob } from "./create-source.ts";
import { readSource } from "./read-source.ts";
import { refreshDue } from "./refresh-source.ts";

const reading = z.object({ workspaceId: z.string(), sourceId: z.string() });

const refreshJob = "refresh-sources";

export const knowledgeSchedules: readonly Schedule[] = [{ cron: "*/10 * * * *", job: refreshJob }];

/** `learned` is told of each workspace one of whose sources was read. */
export const knowledgeJobs = (
  ctx: Context,
  learned: (ctx: Context, scope: Scope) => Promise<void>,
): JobTable => ({
  [readSourceJob]: async (payload) => {
    const { workspaceId, sourceId } = reading.parse(payload);
    const scope = systemScope(workspaceId);
    await readSource(ctx, scope, sourceId);
    await learned(ctx, scope);
  },
  [refreshJob]: () => refreshDue(ctx),
});
