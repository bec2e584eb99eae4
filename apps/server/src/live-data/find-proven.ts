import type { Order } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type LiveDataRow, LookUpFailed, type OrderQuestion } from "./live-source.ts";
import { openSource } from "./open-source.ts";
import { isSameNumber } from "./order-number.ts";
import { noteOutcome } from "./store.ts";

export type Proven =
  | { kind: "found"; order: Order }
  | { kind: "not_found" }
  | { kind: "failed"; reason: string };

/** Asks one system for an order that number and email agree on; a foreign one is as missing as one that is not there. */
export async function findProven(
  ctx: Context,
  scope: Scope,
  row: LiveDataRow,
  asked: OrderQuestion,
): Promise<Proven> {
  try {
    const found = await openSource(ctx, scope, row).findOrders(asked);
    await noteOutcome(ctx.db, scope, row, null);
    const own = found.find(
      ({ order, email }) => isSameNumber(order.number, asked.orderNumber) && isSameEmail(email, asked.email),
    );
    return own === undefined ? { kind: "not_found" } : { kind: "found", order: own.order };
  } catch (error) {
    if (!(error instanceof LookUpFailed)) throw error;
    ctx.log.warn(
      { liveData: row.name, botId: row.bot_id, reason: error.message },
      "an order could not be looked up",
    );
    await noteOutcome(ctx.db, scope, row, error.message);
    return { kind: "failed", reason: error.message };
  }
}

function isSameEmail(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
