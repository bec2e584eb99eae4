import type { listAuditLog as operation, Query, Reply } from "@nebulahex/contract";
import { findUsers } from "../../identity/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../../platform/page/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { present } from "./entry.ts";
import { listEntries } from "./store.ts";

/** The audit log, newest first, with the people by their present names. */
export async function listAuditLog(
  { db }: Context,
  scope: Scope,
  { limit, cursor, action, memberId, from, to }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const filter = JSON.stringify(["audit log", action, memberId, from, to]);
  const [before = null] = decodeCursor(cursor, scope, filter, idOnly) ?? [];
  const rows = await listEntries(
    db,
    scope,
    { limit, action, memberId, from: momentOf(from), to: momentOf(to) },
    before,
  );
  const { page, nextCursor } = cutPage(rows, limit, ({ id }) => encodeCursor(scope, filter, [id]));

  const userIds = page.flatMap(({ user_id }) => user_id ?? []);
  const people = new Map((await findUsers(db, userIds)).map((person) => [person.id, person]));
  return { entries: page.map((row) => present(row, people)), nextCursor };
}

function momentOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
