import type { listHooks as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./hook.ts";
import { viewHooks } from "./store.ts";

export async function listHooks(
  { db, clock }: Context,
  scope: Scope,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const [after = ""] = decodeCursor(cursor, scope, "hooks", idOnly) ?? [];
  const now = clock.now();
  const rows = await viewHooks(db, scope, { after, limit, now });
  const { page, nextCursor } = cutPage(rows, limit, (last) => encodeCursor(scope, "hooks", [last.id]));
  return { hooks: page.map((row) => present(row, now)), nextCursor };
}
