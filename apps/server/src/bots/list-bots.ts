import type { listBots as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { presentListed, restorableSince } from "./bot.ts";
import * as store from "./store.ts";

export async function listBots(
  { db, clock }: Context,
  scope: Scope,
  { deleted, limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const isOfDeleted = deleted === "true";
  const filter = isOfDeleted ? "deleted bots" : "bots";
  const after = decodeCursor(cursor, scope, filter, momentAndId);
  const rows = isOfDeleted
    ? await store.listDeletedBots(db, scope, restorableSince(clock.now()), limit, after)
    : await store.listBots(db, scope, limit, after);
  const { page, nextCursor } = cutPage(rows, limit, ({ created_at, id }) =>
    encodeCursor(scope, filter, [created_at.toISOString(), id]),
  );
  return { bots: page.map(presentListed), nextCursor };
}
