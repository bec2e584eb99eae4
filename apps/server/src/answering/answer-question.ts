import type { Bot } from "../bots/index.ts";
import { indexOf } from "../knowledge/index.ts";
import { hasLiveData, lookUpOrder } from "../live-data/index.ts";
import { stopwatch } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { decide, type Orders, type Turn, type TurnInput, type Write } from "./engine/index.ts";
import { hasModels } from "./models/known-models.ts";
import { writeWithModels } from "./models/write-with-models.ts";
import { searchOf } from "./search-of.ts";

/** `thread` is what orders are looked up for: the conversation, or whoever tries the bot. */
type Asked = Pick<TurnInput, "question" | "transcript" | "fallbacksInRow" | "onPartial"> & {
  bot: Bot;
  thread: string;
};

/** What the bot does with a message, from what it knows now and what its systems answer; nothing is stored or sent. */
export async function answerQuestion(
  ctx: Context,
  scope: Scope,
  { bot, thread, ...asked }: Asked,
): Promise<Turn> {
  const now = stopwatch();
  const index = await indexOf(ctx, scope, bot);
  const opened = { step: "open-knowledge", outcome: `revision ${bot.knowledgeRevision}`, durationMs: now() };
  const orders = ordersOf(ctx, scope, { botId: bot.id, thread });
  const search = searchOf(ctx, scope, bot.id, index);
  const write: Write = (prompt, onText) => writeWithModels(ctx, scope, prompt, onText);
  const isWritten = await hasModels(ctx, scope);
  const turn = await decide({ ...asked, bot, orders, search, ...(isWritten && { write }), now });
  return { ...turn, trace: [opened, ...turn.trace] };
}

function ordersOf(ctx: Context, scope: Scope, asker: { botId: string; thread: string }): Orders {
  return {
    areKnown: () => hasLiveData(ctx, scope, asker.botId),
    find: (orderNumber, email) => lookUpOrder(ctx, scope, asker, { orderNumber, email }),
  };
}
