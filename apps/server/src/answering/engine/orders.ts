import type { LookupSource, Order } from "@nebulahex/contract";

export type OrderOutcome =
  | { kind: "found"; order: Order; source: LookupSource }
  | { kind: "not_found" | "unavailable" | "too_often" };

/** How the engine asks the bot's systems for orders. */
export type Orders = {
  /** Whether there is any system to ask. */
  areKnown(): Promise<boolean>;
  find(orderNumber: string, email: string): Promise<OrderOutcome>;
};
