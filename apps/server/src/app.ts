import type pg from "pg";
import { analyticsRoutes } from "./analytics/index.ts";
import {
  answeringJobs,
  answeringRoutes,
  embedLearned,
  eraseModels,
  eraseSavedQuestions,
  eraseSavedQuestionsOf,
  modelRoutes,
  savedQuestionRoutes,
} from "./answering/index.ts";
import { botJobs, botRoutes, botSchedules, countBots, eraseBots } from "./bots/index.ts";
import {
  cannedReplyRoutes,
  conversationRoutes,
  countBotAnswers,
  eraseCannedReplies,
  eraseConversations,
  feedbackJobs,
  feedbackSchedules,
  releaseThreadsOf,
  sweepTurns,
  visitorAuthenticator,
  visitorRoutes,
} from "./conversations/index.ts";
import { answerDashboard } from "./dashboard/index.ts";
import { eraseHooks, hookJobs, hookRoutes, hookSchedules, startDeliveries } from "./hooks/index.ts";
import { createIdentity, type Identity } from "./identity/index.ts";
import {
  endKeysOf,
  eraseKeys,
  keyAuthenticator,
  keyJobs,
  keyRoutes,
  keySchedules,
  listKeysOf,
} from "./keys/index.ts";
import {
  countKnowledgeBytes,
  eraseKnowledge,
  eraseKnowledgeOf,
  knowledgeJobs,
  knowledgeRoutes,
  knowledgeSchedules,
} from "./knowledge/index.ts";
import { eraseLeads, leadRoutes } from "./leads/index.ts";
import { eraseLiveData, eraseLiveDataOf, liveDataRoutes } from "./live-data/index.ts";
import { eraseNotifications, notificationJobs, notificationRoutes, sendMail } from "./notifications/index.ts";
import type { Context } from "./platform/context/index.ts";
import type { Connection } from "./platform/db/index.ts";
import {
  type Authenticator,
  answerErrorsPage,
  answerHealth,
  answerReference,
  createServer,
  type Route,
} from "./platform/http/index.ts";
import { eraseCalls, idempotencyJobs, idempotencySchedules } from "./platform/idempotency/index.ts";
import { type JobTable, runJobs, type Schedule } from "./platform/jobs/index.ts";
import { partitionJobs, partitionSchedules } from "./platform/partitions/index.ts";
import { answerWidget } from "./widget/index.ts";
import {
  isInvited,
  type RightSide,
  recordPersonalDeed,
  sessionAuthenticator,
  workspaceRoutes,
} from "./workspaces/index.ts";

/** What workspaces need of those who know them. Threads are erased before their bots, for they refer to them. */
const rightOfWorkspaces: RightSide = {
  listKeysOf,
  endMembership: [endKeysOf, releaseThreadsOf],
  sendMail,
  erasers: [
    eraseCannedReplies,
    eraseConversations,
    eraseKnowledge,
    eraseLeads,
    eraseLiveData,
    eraseModels,
    eraseNotifications,
    eraseSavedQuestions,
    eraseBots,
    eraseHooks,
    eraseKeys,
    eraseCalls,
  ],
  countBots,
  countKnowledgeBytes,
  countBotAnswers,
};

/** What is kept of a bot goes when it was deleted long ago. */
const erasersOfBots = [eraseKnowledgeOf, eraseLiveDataOf, eraseSavedQuestionsOf];

export const routes: readonly Route[] = [
  ...workspaceRoutes(rightOfWorkspaces),
  ...notificationRoutes,
  ...keyRoutes,
  ...hookRoutes,
  ...botRoutes,
  ...leadRoutes,
  ...knowledgeRoutes,
  ...liveDataRoutes,
  ...answeringRoutes,
  ...modelRoutes,
  ...savedQuestionRoutes,
  ...conversationRoutes,
  ...cannedReplyRoutes,
  ...visitorRoutes,
  ...analyticsRoutes,
];

const jobs = (ctx: Context): JobTable => ({
  ...idempotencyJobs(ctx),
  ...partitionJobs(ctx),
  ...notificationJobs(ctx),
  ...keyJobs(ctx),
  ...hookJobs(ctx),
  ...botJobs(ctx, erasersOfBots),
  ...knowledgeJobs(ctx, embedLearned),
  ...answeringJobs(ctx),
  ...feedbackJobs(ctx),
});
const schedules: readonly Schedule[] = [
  ...idempotencySchedules,
  ...partitionSchedules,
  ...keySchedules,
  ...hookSchedules,
  ...botSchedules,
  ...knowledgeSchedules,
  ...feedbackSchedules,
];

/** Users and sessions, told who is invited, and telling what people do with their account. */
export function openIdentity(ctx: Context, connection: Connection): Promise<Identity> {
  return createIdentity(ctx, connection, {
    isInvited: (email) => isInvited(ctx.db, email, ctx.clock.now()),
    record: (deed) => recordPersonalDeed(ctx, deed),
    sendMail: (letter) => sendMail(ctx, ctx.db, letter),
  });
}

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
  answerErrorsPage(server);
  answerWidget(server, ctx);
  answerReference(
    server,
    routes.map(({ operation }) => operation),
  );
  answerDashboard(server);
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
