import type { Body, startSession as Promised, Reply } from "@nebulahex/contract";
import { findPublicBot, readIdentity } from "../../bots/index.ts";
import { toTime } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import { type Scope, systemScope, visitorScope } from "../../platform/scope/index.ts";
import { botNotServing, identityRefused, visitorBlocked } from "../problems.ts";
import { signSession } from "./session.ts";
import { joinThread } from "./store.ts";

/** Lets a visitor in. Nothing is stored before the first message, but which thread is a known customer's. */
export async function startSession(
  ctx: Context,
  { botId, locale, page, identity, identityToken }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const bot = await findPublicBot(ctx.db, botId);
  if (bot === null) throw botNotServing();

  const named = identityToken ?? identity;
  const externalId = named && (await readIdentity(ctx, bot, named));
  if (externalId === null) throw identityRefused();

  const sessionId = newId("ses");
  const conversationId = await threadOf(ctx, systemScope(bot.workspaceId), botId, externalId);
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

/** A customer's one thread; a stranger gets a new one. */
async function threadOf({ db }: Context, scope: Scope, botId: string, externalId: string | undefined) {
  const newConversationId = newId("cnv");
  if (externalId === undefined) return newConversationId;

  const { conversationId, isBlocked } = await joinThread(db, scope, { botId, externalId, newConversationId });
  if (isBlocked) throw visitorBlocked();
  return conversationId;
}
