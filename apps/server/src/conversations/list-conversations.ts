import type { listConversations as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./conversation.ts";
import { listByActivity, listByMaking } from "./store.ts";

export async function listConversations(
  { db }: Context,
  scope: Scope,
  { botId, status, sort, limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const filter = `conversations ${sort} ${botId ?? ""} ${status ?? ""}`;
  const before = decodeCursor(cursor, scope, filter, momentAndId);
  const list = sort === "activity" ? listByActivity : listByMaking;

  const rows = await list(db, scope, { botId, status, limit }, before);
  const { page, nextCursor } = cutPage(rows, limit, (last) => {
    const moment = sort === "activity" ? last.last_activity_at : last.created_at;
    return encodeCursor(scope, filter, [moment.toISOString(), last.id]);
  });
  return { conversations: page.map(present), nextCursor };
}
