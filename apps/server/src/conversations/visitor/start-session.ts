import type { Body, startSession as Promised, Reply } from "@nebulahex/contract";
import { findPublicBot } from "../../bots/index.ts";
import { toTime } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import { visitorScope } from "../../platform/scope/index.ts";
import { botNotServing } from "../problems.ts";
import { signSession } from "./session.ts";

/** Lets a visitor in. Nothing is stored before the first message. */
export async function startSession(
  ctx: Context,
  { botId, locale, page }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = await findPublicBot(ctx.db, botId);
  if (bot === null) throw botNotServing();

  const sessionId = newId("ses");
  const conversationId = newId("cnv");
  const visitor = { sessionId, conversationId, botId, locale: locale ?? null, page: page ?? null };
  const { token, expiresAt } = signSession(ctx, visitorScope(bot.workspaceId, visitor));
  return {
    sessionId,
    token,
    expiresAt: toTime(expiresAt),
    conversationId,
    bot: { name: bot.name, greeting: bot.greeting },
  };
}
