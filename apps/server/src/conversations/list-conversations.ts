import type { listConversations as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./conversation.ts";
import { listByActivity, listByMaking, listWithWords } from "./list-store.ts";

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
    q === undefined
      ? await list(db, scope, by, before)
      : await listWithWords(db, scope, by, before, { words: q, sort });
  const { page, nextCursor } = cutPage(rows, limit, (last) => {
    const moment = sort === "activity" ? last.last_activity_at : last.created_at;
    return encodeCursor(scope, filter, [moment.toISOString(), last.id]);
  });
  return { conversations: page.map(present), nextCursor };
}

function momentOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
