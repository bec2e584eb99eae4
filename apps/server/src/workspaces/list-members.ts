import type { listMembers as operation, Query, Reply } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./member.ts";
import { listMembersAfter } from "./member-store.ts";

const filter = "members";

/** The members in the order they joined. */
export async function listMembers(
  { db }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const rows = await listMembersAfter(db, scope, limit, decodeCursor(cursor, scope, filter, momentAndId));
  const { page, nextCursor } = cutPage(rows, limit, ({ created_at, id }) =>
    encodeCursor(scope, filter, [created_at.toISOString(), id]),
  );
  const users = await findUsers(
    db,
    page.map(({ user_id }) => user_id),
  );
  const people = new Map(users.map((person) => [person.id, person]));
  return { members: page.map((row) => present(row, people.get(row.user_id))), nextCursor };
}
