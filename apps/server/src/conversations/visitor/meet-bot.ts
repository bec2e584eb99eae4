import type { meetBot as Promised, Reply } from "@nebulahex/contract";
import { findPublicBot, looksOf } from "../../bots/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { botNotServing } from "../problems.ts";

/** Shows a page the bot whose launcher it draws. */
export async function meetBot({ db }: Context, botId: string): Promise<Reply<typeof Promised>> {
  const bot = await findPublicBot(db, botId);
  if (bot === null) throw botNotServing();
  return { name: bot.name, appearance: looksOf(bot.appearance) };
}
