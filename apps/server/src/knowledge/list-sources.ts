import type { listSources as Promised, Query, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./source.ts";
import * as store from "./store.ts";

export async function listSources(
  { db }: Context,
  scope: Scope,
  botId: string,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  await getBot(db, scope, botId);
  const filter = `sources ${botId}`;
  const rows = await store.listSources(
    db,
    scope,
    botId,
    limit,
    decodeCursor(cursor, scope, filter, momentAndId),
  );
  const { page, nextCursor } = cutPage(rows, limit, ({ created_at, id }) =>
    encodeCursor(scope, filter, [created_at.toISOString(), id]),
  );
  return { sources: page.map(present), nextCursor };
}
