import type { listDeliveries as Promised, Query, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { cutPage, decodeCursor, encodeCursor, idOnly } from "../../platform/page/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { getHook } from "../get-hook.ts";
import { presentDelivery } from "./delivery.ts";
import { listDeliveriesBefore } from "./store.ts";

export async function listDeliveries(
  { db }: Context,
  scope: Scope,
  hookId: string,
  { limit, cursor, ...choice }: Query<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const { id } = await getHook(db, scope, hookId);
  const filter = `deliveries ${id} ${JSON.stringify(choice)}`;
  const [before = null] = decodeCursor(cursor, scope, filter, idOnly) ?? [];
  const rows = await listDeliveriesBefore(db, scope, id, { ...choice, before, limit });
  const { page, nextCursor } = cutPage(rows, limit, (last) => encodeCursor(scope, filter, [last.id]));
  return { deliveries: page.map(presentDelivery), nextCursor };
}
