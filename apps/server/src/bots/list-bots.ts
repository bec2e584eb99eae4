import type { listBots as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./bot.ts";
import * as store from "./store.ts";

const filter = "bots";

export async function listBots(
  { db }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const rows = await store.listBots(db, scope, limit, decodeCursor(cursor, scope, filter, momentAndId));
  const { page, nextCursor } = cutPage(rows, limit, ({ created_at, id }) =>
    encodeCursor(scope, filter, [created_at.toISOString(), id]),
  );
  return { bots: page.map(present), nextCursor };
}
