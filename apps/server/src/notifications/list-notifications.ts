import type { listNotifications as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./notification.ts";
import { listAfter } from "./store.ts";

const filter = "notifications";

export async function listNotifications(
  { db }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const [after = null] = decodeCursor(cursor, scope, filter, idOnly) ?? [];
  const rows = await listAfter(db, scope, limit, after);
  const { page, nextCursor } = cutPage(rows, limit, ({ id }) => encodeCursor(scope, filter, [id]));
  return { notifications: page.map(present), nextCursor };
}
