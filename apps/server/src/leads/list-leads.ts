import type { listLeads as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, momentAndId } from "../platform/page/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./lead.ts";
import * as store from "./store.ts";

export async function listLeads(
  { db }: Context,
  scope: Scope,
  { limit, cursor, ...wanted }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const filter = `leads ${JSON.stringify([wanted.botId, wanted.from, wanted.to, wanted.q])}`;
  const before = decodeCursor(cursor, scope, filter, momentAndId);
  const rows = await store.listLeads(db, scope, { ...wanted, limit }, before);
  const { page, nextCursor } = cutPage(rows, limit, ({ captured_at, id }) =>
    encodeCursor(scope, filter, [captured_at.toISOString(), id]),
  );
  return { leads: page.map(present), nextCursor };
}
