import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import type { JobTable } from "../platform/jobs/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { readSourceJob } from "./create-source.ts";
import { readSource } from "./read-source.ts";

const reading = z.object({ workspaceId: z.string(), sourceId: z.string() });

export const knowledgeJobs = (ctx: Context): JobTable => ({
  [readSourceJob]: async (payload) => {
    const { workspaceId, sourceId } = reading.parse(payload);
    await readSource(ctx, systemScope(workspaceId), sourceId);
  },
});
