import type { getUsage as operation, Reply } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getPlan } from "./get-plan.ts";
import { countOpen } from "./invitations/store.ts";
import { countMembers } from "./member-store.ts";
import { monthOf } from "./month.ts";
import type { RightSide } from "./right-side.ts";

type Counters = Pick<RightSide, "countBots" | "countKnowledgeBytes" | "countBotAnswers">;

/** What the workspace uses, against the ceilings of its plan. */
export async function getUsage(
  { db, clock }: Context,
  { countBots, countKnowledgeBytes, countBotAnswers }: Counters,
  scope: Scope,
): Promise<Reply<typeof operation>> {
  const now = clock.now();
  const since = monthOf(now);
  const [plan, botAnswers, bots, knowledgeBytes, members, invited] = await Promise.all([
    getPlan(db, scope),
    countBotAnswers(db, scope, since),
    countBots(db, scope),
    countKnowledgeBytes(db, scope),
    countMembers(db, scope),
    countOpen(db, scope, "", now),
  ]);
  return {
    plan: plan.name,
    since: toTime(since),
    botAnswers: { used: botAnswers, ceiling: plan.bot_answers_per_month },
    bots: { used: bots, ceiling: plan.bots },
    members: { used: members + invited, ceiling: plan.members },
    knowledgeBytes: { used: knowledgeBytes, ceiling: plan.knowledge_bytes },
    requestsPerMinute: { ceiling: plan.requests_per_minute },
  };
}
