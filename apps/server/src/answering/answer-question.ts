import type { Bot } from "../bots/index.ts";
import { indexOf } from "../knowledge/index.ts";
import { stopwatch } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { decide, type Turn, type TurnInput } from "./engine/index.ts";

type Asked = Pick<TurnInput, "question" | "transcript" | "fallbacksInRow"> & { bot: Bot };

/** What the bot does with a message, from what it knows now; nothing is stored or sent. */
export async function answerQuestion(ctx: Context, scope: Scope, { bot, ...asked }: Asked): Promise<Turn> {
  const now = stopwatch();
  const index = await indexOf(ctx, scope, bot.id, bot.knowledgeRevision);
  const opened = { step: "open-knowledge", outcome: `revision ${bot.knowledgeRevision}`, durationMs: now() };
  const turn = decide({ ...asked, bot, search: (question) => index.search(question), now });
  return { ...turn, trace: [opened, ...turn.trace] };
}
