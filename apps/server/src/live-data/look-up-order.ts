import type { LookupSource, Order } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { findProven } from "./find-proven.ts";
import type { OrderQuestion } from "./live-source.ts";
import { placeOfNumber } from "./order-number.ts";
import { listOfBot } from "./store.ts";

const hourMs = 3_600_000;
/** Look-ups in any hour. A person looks up a few orders; whoever guesses needs thousands. */
const most = { thread: 10, number: 10, address: 30 };

export type LookUp =
  | { kind: "found"; order: Order; source: LookupSource }
  | { kind: "not_found" | "unavailable" | "too_often" };

/** `thread` and the scope's address are who asks: each has so many look-ups in an hour, as has each order number. */
export type Asker = { botId: string; thread: string };

export async function hasLiveData({ db }: Context, scope: Scope, botId: string): Promise<boolean> {
  return (await listOfBot(db, scope, botId)).length > 0;
}

/** Looks an order up in the bot's systems, one after the other, for somebody who gives its number and email. */
export async function lookUpOrder(
  ctx: Context,
  scope: Scope,
  asker: Asker,
  asked: OrderQuestion,
): Promise<LookUp> {
  if (!(await mayAsk(ctx, scope, asker, asked))) return { kind: "too_often" };

  let isAnyFailed = false;
  for (const row of await listOfBot(ctx.db, scope, asker.botId)) {
    const found = await findProven(ctx, scope, row, asked);
    if (found.kind === "found") return { kind: "found", order: found.order, source: row.kind };
    isAnyFailed ||= found.kind === "failed";
  }
  return { kind: isAnyFailed ? "unavailable" : "not_found" };
}

async function mayAsk(
  { limiter }: Context,
  scope: Scope,
  { botId, thread }: Asker,
  { orderNumber }: OrderQuestion,
) {
  const windows = [
    { bucket: `orders:thread:${thread}`, limit: most.thread },
    { bucket: `orders:number:${botId}:${placeOfNumber(orderNumber)}`, limit: most.number },
    ...(scope.address === undefined
      ? []
      : [{ bucket: `orders:address:${botId}:${scope.address}`, limit: most.address }]),
  ];
  const taken = await Promise.all(windows.map(({ bucket, limit }) => limiter.take(bucket, limit, hourMs)));
  return taken.every(({ allowed }) => allowed);
}
