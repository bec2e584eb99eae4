import type { Body, captureLead as Promised, Reply } from "@nebulahex/contract";
import { capture } from "../leads/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getConversation } from "./get-conversation.ts";

/** Notes how to reach the visitor of a conversation. */
export async function captureLead(
  ctx: Context,
  scope: Scope,
  { conversationId, ...contact }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const { botId, sessionId } = await getConversation(tx, scope, conversationId);
    const place = { conversationId, botId, sessionId };
    const { id, ...lead } = await capture(ctx, tx, scope, { ...place, ...contact, origin: "api" });
    return { leadId: id, ...lead };
  });
}
