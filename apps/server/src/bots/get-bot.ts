import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type Bot, present } from "./bot.ts";
import { botMissing } from "./problems.ts";
import { findBot, findBotOfThread } from "./store.ts";

export async function getBot(tx: Tx, scope: Scope, botId: string): Promise<Bot> {
  const row = await findBot(tx, scope, botId);
  if (row === null) throw botMissing();
  return present(row);
}

/** The bot of a conversation; one that was deleted meanwhile is not active. */
export async function getBotOfThread(tx: Tx, scope: Scope, botId: string): Promise<Bot> {
  return present(await findBotOfThread(tx, scope, botId));
}
