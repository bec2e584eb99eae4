import type { listMessages as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { decodeCursor, encodeCursor } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { listFeedback } from "./feedback/store.ts";
import { getConversation } from "./get-conversation.ts";
import { presentMessage } from "./message.ts";
import { listAfter, listBefore } from "./message-store.ts";
import { presentMilestone } from "./milestones/milestone.ts";
import { listMilestones } from "./milestones/store.ts";
import { presentNote } from "./notes/note.ts";
import { listNotes } from "./notes/store.ts";

const parts = ["text", "number"] as const;
const behindAll = 999_999_999;

/** A page of what was said, oldest first, with the notes that were written between. */
export async function listMessages(
  { db }: Context,
  scope: Scope,
  conversationId: string,
  { limit, cursor, start }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const { messageCount } = await getConversation(db, scope, conversationId);
  const filter = `messages ${conversationId}`;
  const fromStart = start === "oldest" ? (["after", "0"] as const) : (["before", String(behindAll)] as const);
  const [side, place] = decodeCursor(cursor, scope, filter, parts) ?? fromStart;

  const list = side === "before" ? listBefore : listAfter;
  const rows = await list(db, scope, conversationId, Number(place), limit);
  const first = rows.at(0)?.sequence ?? 1;
  const last = rows.at(-1)?.sequence ?? 0;
  const isFirst = first <= 1;
  const [notes, milestones, feedback] = await Promise.all([
    listNotes(db, scope, conversationId, isFirst ? 0 : first, last),
    listMilestones(db, scope, conversationId, isFirst ? 0 : first, last),
    listFeedback(
      db,
      scope,
      rows.map(({ id }) => id),
    ),
  ]);

  const cursorTo = (...[towards, sequence]: ["before" | "after", number]) =>
    encodeCursor(scope, filter, [towards, String(sequence)]);
  return {
    messages: rows.map((row) => presentMessage(row, feedback)),
    notes: notes.map(presentNote),
    milestones: milestones.map(presentMilestone),
    previousCursor: isFirst ? null : cursorTo("before", first),
    nextCursor: last < messageCount && rows.length > 0 ? cursorTo("after", last) : null,
  };
}
