import type { replayThreshold as Promised, Query, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import { listAsked } from "../conversations/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { stretchOf } from "./span.ts";

const mostQuestions = 10_000;
const mostExamples = 20;

/** What another threshold would have done with what was asked: confidences are kept, so nothing is asked again. */
export async function replayThreshold(
  { db, clock }: Context,
  scope: Scope,
  botId: string,
  { threshold, days }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = await getBot(db, scope, botId);
  const { from, to } = stretchOf(days, clock.now());
  const asked = await listAsked(db, scope, { botId: bot.id, from, to }, mostQuestions);
  const questions = asked.flatMap(({ question, confidence, wasFallback }) =>
    confidence === null
      ? []
      : [{ question, confidence, wasAnswered: !wasFallback, isAnswered: confidence >= threshold }],
  );
  const changed = questions.filter((one) => one.wasAnswered !== one.isAnswered);
  return {
    threshold,
    questions: questions.length,
    answeredThen: questions.filter((one) => one.wasAnswered).length,
    answeredWith: questions.filter((one) => one.isAnswered).length,
    wouldFallBack: changed.filter((one) => one.wasAnswered).length,
    wouldAnswer: changed.filter((one) => one.isAnswered).length,
    examples: changed.slice(0, mostExamples).map(({ question, confidence, isAnswered }) => ({
      question,
      confidence,
      change: isAnswered ? "would_answer" : "would_fall_back",
    })),
  };
}
