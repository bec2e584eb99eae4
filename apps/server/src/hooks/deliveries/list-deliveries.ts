import type { listDeliveries as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor } from "../../platform/page/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { getHook } from "../get-hook.ts";
import { presentDelivery } from "./delivery.ts";
import { listAttempts, listDeliveriesBefore } from "./store.ts";

export async function listDeliveries(
  { db }: Context,
  scope: Scope,
  hookId: string,
  { limit, cursor }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const filter = `deliveries ${hookId}`;
  const [before = null] = decodeCursor(cursor, scope, filter) ?? [];
  const { id } = await getHook(db, scope, hookId);
  const rows = await listDeliveriesBefore(db, scope, id, before, limit);
  const { page, nextCursor } = cutPage(rows, limit, (last) => encodeCursor(scope, filter, [last.id]));

  const attempts = await listAttempts(
    db,
    scope,
    page.map((row) => row.id),
  );
  const attemptsOf = Map.groupBy(attempts, (attempt) => attempt.delivery_id);
  return { deliveries: page.map((row) => presentDelivery(row, attemptsOf.get(row.id) ?? [])), nextCursor };
}
