import type { getLiveData as Getting, listLiveData as Listing, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type LiveDataRow, present } from "./live-source.ts";
import { liveDataMissing } from "./problems.ts";
import { findLiveData, listOfBot } from "./store.ts";

export async function listLiveData(
  { db }: Context,
  scope: Scope,
  botId: string,
): Promise<Reply<typeof Listing>> {
  const bot = await getBot(db, scope, botId);
  return { liveData: (await listOfBot(db, scope, bot.id)).map(present), nextCursor: null };
}

export async function showLiveData(
  { db }: Context,
  scope: Scope,
  botId: string,
  name: string,
): Promise<Reply<typeof Getting>> {
  return present(await getLiveData(db, scope, botId, name));
}

export async function getLiveData(tx: Tx, scope: Scope, botId: string, name: string): Promise<LiveDataRow> {
  const bot = await getBot(tx, scope, botId);
  const row = await findLiveData(tx, scope, bot.id, name);
  if (row === null) throw liveDataMissing();
  return row;
}
