import type { listUnanswered as Promised, Query, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import { listNotAnswered } from "../conversations/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { groupAlike } from "./group-alike.ts";
import { stretchOf } from "./span.ts";

const mostQuestions = 1000;
const mostGroups = 100;
const mostShown = 5;

/** What a bot could not answer, as a list of things to teach it. */
export async function listUnanswered(
  { db, clock }: Context,
  scope: Scope,
  botId: string,
  { days }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = await getBot(db, scope, botId);
  const { from, to } = stretchOf(days, clock.now());
  const asked = await listNotAnswered(db, scope, { botId: bot.id, from, to }, mostQuestions);
  const groups = groupAlike(asked).slice(0, mostGroups);
  return {
    unanswered: groups.map((group) => ({
      question: group[0]?.question ?? "",
      count: group.length,
      questions: [...new Set(group.map(({ question }) => question))].slice(0, mostShown),
      conversationIds: [...new Set(group.map(({ conversationId }) => conversationId))].slice(0, mostShown),
      lastAskedAt: toTime(group[0]?.at ?? clock.now()),
    })),
    nextCursor: null,
  };
}
