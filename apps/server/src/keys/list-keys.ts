import type { listKeys as operation, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./key.ts";
import { listKeysBefore } from "./store.ts";

const filter = "keys";

/** The workspace's keys, newest first, revoked ones too. */
export async function listKeys(
  { db }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const rows = await listKeysBefore(db, scope, limit, decodeCursor(cursor, scope, filter, momentAndId));
  const { page, nextCursor } = cutPage(rows, limit, ({ created_at, id }) =>
    encodeCursor(scope, filter, [created_at.toISOString(), id]),
  );
  return { keys: page.map(present), nextCursor };
}
