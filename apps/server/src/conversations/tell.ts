import type { ConversationStatus, VisitorMessage } from "@nebulahex/contract";
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

/** A message as its stream shows it, and the state of the thread when it was said: a stream that misses nothing shows it at once. */
export type Said = { kind: "said"; status: ConversationStatus; turn: number; message: VisitorMessage };

/** After the commit, wakes the streams that wait for news of a conversation. */
export function tell(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  conversationId: string,
  said: Said | null = null,
): void {
  tx.afterCommit(() => {
    ctx.bus.publish(channelOf(conversationId), said);
    ctx.bus.publish(inboxOf(scope.workspaceId), { conversationId });
  });
}

export function isSaid(hint: unknown): hint is Said {
  return typeof hint === "object" && hint !== null && "kind" in hint && hint.kind === "said";
}
