import type { listConversations as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type ConversationView, present } from "./conversation.ts";
import { listByActivity, listByMaking, listByWaiting, listWithWords } from "./list-store.ts";

export async function listConversations(
  { db }: Context,
  scope: Scope,
  { limit, cursor, ...choice }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const filter = `conversations ${JSON.stringify(choice)}`;
  const before = decodeCursor(cursor, scope, filter, momentAndId);
  const { botId = null, status = null, channel = null, assignee = null, from, to, q, sort } = choice;
  const isSpam = choice.spam === "true";
  const by = { botId, status, channel, assignee, from: momentOf(from), to: momentOf(to), isSpam, limit };

  const list = sort === "activity" ? listByActivity : listByMaking;
  const rows =
    sort === "waiting"
      ? await listByWaiting(db, scope, by, before, q ?? null)
      : q === undefined
        ? await list(db, scope, by, before)
        : await listWithWords(db, scope, by, before, { words: q, sort });
  const { page, nextCursor } = cutPage(rows, limit, (last) =>
    encodeCursor(scope, filter, [sortedBy(last, sort).toISOString(), last.id]),
  );
  return { conversations: page.map(present), nextCursor };
}

function sortedBy(row: ConversationView, sort: Query<typeof Promised>["sort"]): Date {
  if (sort === "waiting" && row.waiting_since !== null) return row.waiting_since;
  return sort === "activity" ? row.last_activity_at : row.created_at;
}

function momentOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
