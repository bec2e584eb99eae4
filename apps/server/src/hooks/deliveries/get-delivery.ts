import type { getDelivery as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { presentEvent } from "../event.ts";
import { deliveryMissing } from "../problems.ts";
import { presentDelivery } from "./delivery.ts";
import { presentRequest } from "./request.ts";
import { findLastSent } from "./request-store.ts";
import { listDeliveriesBefore } from "./store.ts";

/** A delivery with the request of its last attempt as it was sent. */
export async function getDelivery(
  { db }: Context,
  scope: Scope,
  deliveryId: string,
): Promise<Reply<typeof Promised>> {
  const last = await findLastSent(db, scope, deliveryId);
  if (last === null) throw deliveryMissing();
  const [row] = await listDeliveriesBefore(db, scope, last.hook_id, { id: deliveryId, limit: 1 });
  if (row === undefined) throw deliveryMissing();

  const { at, url, macs, event_id } = last;
  const body = JSON.stringify(presentEvent(last));
  const request = url === null ? null : presentRequest({ at, url, macs }, event_id, body);
  return { ...presentDelivery(row), request };
}
