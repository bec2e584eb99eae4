import { hintDeliveries } from "../hooks/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";

/** Where the streams of a conversation listen. */
export function channelOf(conversationId: string): string {
  return `conversation:${conversationId}`;
}

/** Where the streams of a workspace's inbox listen. */
export function inboxOf(workspaceId: string): string {
  return `inbox:${workspaceId}`;
}

/** After the commit, wakes who waits for news of a conversation: its streams, and the deliveries of its events. */
export function tell(ctx: Context, tx: Tx, scope: Scope, conversationId: string): void {
  tx.afterCommit(() => {
    ctx.bus.publish(channelOf(conversationId), null);
    ctx.bus.publish(inboxOf(scope.workspaceId), { conversationId });
  });
  hintDeliveries(ctx, tx);
}
