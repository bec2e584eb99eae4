import type { Body, createSavedQuestion as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../../bots/index.ts";
import { getSourceOfBot } from "../../knowledge/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { tooManySavedQuestions } from "./problems.ts";
import { present } from "./saved-question.ts";
import { holdCount, insertQuestion } from "./store.ts";

export const mostOfBot = 500;

/** Saves a question with what is expected of the bot. */
export async function saveQuestion(
  { db, clock }: Context,
  scope: Scope,
  botId: string,
  { question, expectedSourceId, expectedWords, expectsFallback }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = await getBot(db, scope, botId);
  const source =
    expectedSourceId === undefined ? null : await getSourceOfBot(db, scope, bot.id, expectedSourceId);
  return await db.transaction(async (tx) => {
    if ((await holdCount(tx, scope, bot.id)) >= mostOfBot) throw tooManySavedQuestions(mostOfBot);
    const row = await insertQuestion(tx, scope, {
      id: newId("qst"),
      botId: bot.id,
      question,
      expectedSourceId: source?.id ?? null,
      expectedWords: expectedWords ?? null,
      expectsFallback,
      now: clock.now(),
    });
    return present(row);
  });
}
