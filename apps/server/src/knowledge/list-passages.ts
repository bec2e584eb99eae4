import type { listPassages as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { listPassagesOf } from "./passage-store.ts";
import { sourceMissing } from "./problems.ts";
import { findSource } from "./store.ts";

const placeOnly = ["number"] as const;

/** Shows what a source was cut into, as the bot looks it up. */
export async function listPassages(
  { db }: Context,
  scope: Scope,
  sourceId: string,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const source = await findSource(db, scope, sourceId);
  if (source === null) throw sourceMissing();
  const filter = `passages ${sourceId}`;
  const [after = "-1"] = decodeCursor(cursor, scope, filter, placeOnly) ?? [];
  const rows = await listPassagesOf(db, scope, source, limit, Number(after));
  const { page, nextCursor } = cutPage(rows, limit, ({ place }) =>
    encodeCursor(scope, filter, [String(place)]),
  );
  return { passages: page, nextCursor };
}
