import { hintDeliveries } from "../hooks/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";

/** Where the streams of a conversation listen. */
export function channelOf(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/** After the commit, wakes who waits for news of a conversation: its streams, and the deliveries of its events. */
export function tell(ctx: Context, tx: Tx, conversationId: string): void {
  tx.afterCommit(() => ctx.bus.publish(channelOf(conversationId), null));
  hintDeliveries(ctx, tx);
}
