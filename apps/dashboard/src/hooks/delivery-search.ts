import type { Delivery } from "@nebulahex/sdk";

export const deliveryStatuses = [
  "pending",
  "succeeded",
  "failed",
  "held",
] as const satisfies readonly Delivery["status"][];

/** Which deliveries are in sight, as the address says it. */
export type DeliverySearch = { status?: Delivery["status"]; from?: string; to?: string };

export function readDeliverySearch(search: Record<string, unknown>): DeliverySearch {
  const status = deliveryStatuses.find((one) => one === search.status);
  const { from, to } = search;
  return { ...(status && { status }), ...(isMoment(from) && { from }), ...(isMoment(to) && { to }) };
}

function isMoment(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
