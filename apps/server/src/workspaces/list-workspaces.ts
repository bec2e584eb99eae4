import type { listWorkspaces as operation, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { User } from "../platform/http/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../platform/page/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { listWorkspacesOf } from "./store.ts";
import { present } from "./workspace.ts";

const acrossWorkspaces = systemScope("");

/** The workspaces a user is in, oldest first. */
export async function listWorkspaces(
  { db }: Context,
  user: User,
  { limit, cursor }: Query<typeof operation>,
): Promise<Reply<typeof operation>> {
  const filter = `workspaces of ${user.id}`;
  const [after = null] = decodeCursor(cursor, acrossWorkspaces, filter, idOnly) ?? [];
  const rows = await listWorkspacesOf(db, user.id, limit, after);
  const { page, nextCursor } = cutPage(rows, limit, ({ id }) => encodeCursor(acrossWorkspaces, filter, [id]));
  return { workspaces: page.map(present), nextCursor };
}
