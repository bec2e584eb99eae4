import type { getSource as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { sourceMissing } from "./problems.ts";
import { present, type SourceRow } from "./source.ts";
import { findSource } from "./store.ts";

export async function getSource(
  { db }: Context,
  scope: Scope,
  sourceId: string,
): Promise<Reply<typeof Promised>> {
  const source = await findSource(db, scope, sourceId);
  if (source === null) throw sourceMissing();
  return present(source);
}

/** A source of one bot; another bot's is a missing one. */
export async function getSourceOfBot(
  tx: Tx,
  scope: Scope,
  botId: string,
  sourceId: string,
): Promise<SourceRow> {
  const source = await findSource(tx, scope, sourceId);
  if (source?.bot_id !== botId) throw sourceMissing();
  return source;
}
