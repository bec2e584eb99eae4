import type { EventData } from "@nebulahex/contract";
import type { ToldOrder } from "../answering/index.ts";
import { toTime } from "../platform/clock/index.ts";
import type { Place } from "./message.ts";

/** The news that the bot told an order, for those who subscribed. */
export function lookedUp(place: Place, { number, source }: ToldOrder, now: Date): EventData["order.lookup"] {
  return {
    conversationId: place.id,
    botId: place.botId,
    sessionId: place.sessionId,
    orderId: number,
    lookupSource: source,
    lookedUpAt: toTime(now),
  };
}
