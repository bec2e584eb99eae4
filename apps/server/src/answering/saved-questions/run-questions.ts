import type { Body, runSavedQuestions as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../../bots/index.ts";
import { getSourceOfBot, indexAfter, indexOf, listDocumentsOf } from "../../knowledge/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { decide } from "../engine/index.ts";
import { outcomes } from "../outcomes.ts";
import { searchOf } from "../search-of.ts";
import { mostOfBot } from "./save-question.ts";
import { whatIsWrong } from "./saved-question.ts";
import { listAfter, saveRun } from "./store.ts";

/** Runs a bot's saved questions: against what it knows, or would know after a change that is not made yet. */
export async function runQuestions(
  ctx: Context,
  scope: Scope,
  botId: string,
  change: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const { db, clock } = ctx;
  const bot = await getBot(db, scope, botId);
  const leaveOut =
    change.leaveOutSourceId === undefined
      ? null
      : (await getSourceOfBot(db, scope, bot.id, change.leaveOutSourceId)).id;
  const isKnowledgeChanged = change.add !== undefined || leaveOut !== null;
  const index = isKnowledgeChanged
    ? await indexAfter(ctx, scope, bot, { add: change.add ?? null, leaveOut })
    : await indexOf(ctx, scope, bot);
  const tried = { ...bot, threshold: change.threshold ?? bot.threshold };
  const search = searchOf(ctx, scope, bot.id, index);

  const results = [];
  for (const row of await listAfter(db, scope, bot.id, mostOfBot, null)) {
    const asked = { bot: tried, question: row.question, transcript: [], fallbacksInRow: 0, search };
    const turn = await decide(asked);
    const expected = row.expected_source_id;
    const documents = expected === null ? [] : await listDocumentsOf(db, scope, bot.id, expected);
    const reason = whatIsWrong(row, turn, new Set(documents));
    const { confidence, text: answer } = turn;
    const outcome = outcomes[turn.kind];
    const said = { outcome, confidence, answer, reason };
    results.push({ savedQuestionId: row.id, question: row.question, passed: reason === null, ...said });
  }
  if (!isKnowledgeChanged && change.threshold === undefined) {
    const went = results.map(({ savedQuestionId, passed }) => ({ id: savedQuestionId, passed }));
    await saveRun(db, scope, went, clock.now());
  }
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, results };
}
