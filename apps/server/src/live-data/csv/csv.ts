import type { Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { FoundOrder, LiveSource } from "../live-source.ts";
import { placeOfNumber } from "../order-number.ts";

type FindListed = (tx: Tx, scope: Scope, botId: string, name: string, place: string) => Promise<FoundOrder[]>;

/** A list that was uploaded: its orders are rows here. */
export function csvSource(
  tx: Tx,
  scope: Scope,
  { botId, name, find }: { botId: string; name: string; find: FindListed },
): LiveSource {
  return { findOrders: ({ orderNumber }) => find(tx, scope, botId, name, placeOfNumber(orderNumber)) };
}
