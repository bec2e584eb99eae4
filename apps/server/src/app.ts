import type pg from "pg";
import { answeringRoutes } from "./answering/index.ts";
import { botRoutes } from "./bots/index.ts";
import {
  conversationRoutes,
  sweepTurns,
  visitorAuthenticator,
  visitorRoutes,
} from "./conversations/index.ts";
import { hookRoutes, startDeliveries } from "./hooks/index.ts";
import type { Identity } from "./identity/index.ts";
import { keyAuthenticator, keyJobs, keyRoutes, keySchedules } from "./keys/index.ts";
import { knowledgeJobs, knowledgeRoutes } from "./knowledge/index.ts";
import { leadRoutes } from "./leads/index.ts";
import type { Context } from "./platform/context/index.ts";
import {
  type Authenticator,
  answerHealth,
  answerPages,
  createServer,
  type Route,
} from "./platform/http/index.ts";
import { idempotencyJobs, idempotencySchedules } from "./platform/idempotency/index.ts";
import { type JobTable, runJobs, type Schedule } from "./platform/jobs/index.ts";
import { sessionAuthenticator, workspaceRoutes } from "./workspaces/index.ts";

export const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...keyRoutes,
  ...hookRoutes,
  ...botRoutes,
  ...leadRoutes,
  ...knowledgeRoutes,
  ...answeringRoutes,
  ...conversationRoutes,
  ...visitorRoutes,
];

const jobs = (ctx: Context): JobTable => ({
  ...idempotencyJobs(ctx),
  ...keyJobs(ctx),
  ...knowledgeJobs(ctx),
});
const schedules: readonly Schedule[] = [...idempotencySchedules, ...keySchedules];

/** The web side: every route behind the authenticators, and sign-in. */
export function createApp(ctx: Context, identity: Identity) {
  const authenticators: readonly Authenticator[] = [
    keyAuthenticator,
    visitorAuthenticator,
    sessionAuthenticator(identity),
  ];
  const server = createServer(ctx, routes, authenticators);
  identity.mount(server);
  answerHealth(server, ctx);
  answerPages(server, ctx.config.publicUrl);
  return server;
}

/** The worker side: jobs, deliveries, and the net under the turns. Stopping lets what runs finish. */
export async function startWork(ctx: Context, pool: pg.Pool): Promise<{ stop(): Promise<void> }> {
  const background = [
    sweepTurns(ctx),
    startDeliveries(ctx),
    await runJobs(pool, ctx.log, jobs(ctx), schedules),
  ];
  return { stop: async () => void (await Promise.all(background.map((work) => work.stop()))) };
}
