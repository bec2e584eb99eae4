import type { ask as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { FoundPassage, Turn } from "./engine/index.ts";
import { outcomes } from "./outcomes.ts";

/** Shows what the bot would say to a first message, and why. */
export async function ask(
  ctx: Context,
  scope: Scope,
  botId: string,
  question: string,
): Promise<Reply<typeof Promised>> {
  const bot = await getBot(ctx.db, scope, botId);
  const thread = `ask:${scope.apiKeyId ?? scope.address}`;
  const turn = await answerQuestion(ctx, scope, { bot, thread, question, transcript: [], fallbacksInRow: 0 });
  return present(turn, bot.threshold);
}

function present(turn: Turn, threshold: number): Reply<typeof Promised> {
  return {
    outcome: outcomes[turn.kind],
    answer: turn.text,
    confidence: turn.confidence,
    threshold,
    sources: turn.kind === "answer" ? turn.sources : [],
    passages: turn.passages.map(presentPassage),
    trace: turn.trace,
  };
}

function presentPassage({ documentId, title, url, score, passage }: FoundPassage) {
  return { documentId, title, url, score, heading: passage.heading, text: passage.text };
}
