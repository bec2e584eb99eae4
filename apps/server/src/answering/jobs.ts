import { z } from "zod";
import type { Context } from "../platform/context/index.ts";
import type { JobTable } from "../platform/jobs/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { embedKnowledge } from "./models/embed-knowledge.ts";
import { embedJob } from "./models/embed-later.ts";

const embedding = z.object({ workspaceId: z.string() });

export const answeringJobs = (ctx: Context): JobTable => ({
  [embedJob]: (payload) => embedKnowledge(ctx, systemScope(embedding.parse(payload).workspaceId)),
});
