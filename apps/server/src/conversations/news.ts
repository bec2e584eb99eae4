import type { EventData, EventName } from "@nebulahex/contract";
import { hintDeliveries } from "../hooks/index.ts";
import type { Context } from "../platform/context/index.ts";
import { json, type Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";

/** An event as the statement takes it that stores what it tells of. */
export type News = { id: string; data: string };

export function news<Name extends EventName>(data: EventData[Name]): News {
  return { id: newId("evt"), data: json(data) };
}

/** Where the streams of a conversation listen. */
export function channelOf(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/** After the commit, wakes who waits for news of a conversation: its streams, and the deliveries of its events. */
export function tell(ctx: Context, tx: Tx, conversationId: string): void {
  tx.afterCommit(() => ctx.bus.publish(channelOf(conversationId), null));
  hintDeliveries(ctx, tx);
}
