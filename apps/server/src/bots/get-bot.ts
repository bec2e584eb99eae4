import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type Bot, present } from "./bot.ts";
import { botMissing } from "./problems.ts";
import { findBot } from "./store.ts";

export async function getBot(tx: Tx, scope: Scope, botId: string): Promise<Bot> {
  const row = await findBot(tx, scope, botId);
  if (row === null) throw botMissing();
  return present(row);
}
