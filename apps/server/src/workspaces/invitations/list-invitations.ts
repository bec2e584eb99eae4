import type { listInvitations as operation, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../../platform/page/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { present } from "./invitation.ts";
import { listOpen } from "./store.ts";

const filter = "invitations";

/** The invitations that nobody accepted yet, oldest first. */
export async function listInvitations(
  { db }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const [after = null] = decodeCursor(cursor, scope, filter, idOnly) ?? [];
  const rows = await listOpen(db, scope, limit, after);
  const { page, nextCursor } = cutPage(rows, limit, ({ id }) => encodeCursor(scope, filter, [id]));
  return { invitations: page.map(present), nextCursor };
}
