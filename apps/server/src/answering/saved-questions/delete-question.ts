import { getBot } from "../../bots/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { savedQuestionMissing } from "./problems.ts";
import { deleteQuestion as remove } from "./store.ts";

export async function deleteQuestion(
  { db }: Context,
  scope: Scope,
  botId: string,
  id: string,
): Promise<void> {
  const bot = await getBot(db, scope, botId);
  if ((await remove(db, scope, bot.id, id)) === 0) throw savedQuestionMissing();
}
