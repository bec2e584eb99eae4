import type { listSavedQuestions as Promised, Query, Reply } from "@nebulahex/contract";
import { getBot } from "../../bots/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../../platform/page/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { present } from "./saved-question.ts";
import { listAfter } from "./store.ts";

export async function listQuestions(
  { db }: Context,
  scope: Scope,
  botId: string,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const { id } = await getBot(db, scope, botId);
  const filter = `saved questions ${id}`;
  const [after = null] = decodeCursor(cursor, scope, filter, idOnly) ?? [];
  const rows = await listAfter(db, scope, id, limit, after);
  const { page, nextCursor } = cutPage(rows, limit, (last) => encodeCursor(scope, filter, [last.id]));
  return { savedQuestions: page.map(present), nextCursor };
}
