import type { listMessages as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getConversation } from "./get-conversation.ts";
import { presentMessage } from "./message.ts";
import { listAfter } from "./message-store.ts";

export async function listMessages(
  { db }: Context,
  scope: Scope,
  conversationId: string,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  await getConversation(db, scope, conversationId);
  const filter = `messages ${conversationId}`;
  const [after] = decodeCursor(cursor, scope, filter, ["number"]) ?? [];

  const rows = await listAfter(db, scope, conversationId, Number(after ?? 0), limit + 1);
  const { page, nextCursor } = cutPage(rows, limit, (last) =>
    encodeCursor(scope, filter, [String(last.sequence)]),
  );
  return { messages: page.map(presentMessage), nextCursor };
}
