import type { Body, captureLead as Promised, Reply } from "@nebulahex/contract";
import { capture } from "../leads/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation, touchConversation } from "./store.ts";
import { tell } from "./tell.ts";

/** Notes how to reach the visitor of a conversation. */
export async function captureLead(
  ctx: Context,
  scope: Scope,
  { conversationId, ...contact }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();
    const { bot_id: botId, session_id: sessionId } = conversation;
    const place = { conversationId, botId, sessionId };
    const { id, ...lead } = await capture(ctx, tx, scope, { ...place, ...contact, origin: "api" });
    await touchConversation(tx, scope, conversationId);
    tell(ctx, tx, scope, conversationId);
    return { leadId: id, ...lead };
  });
}
