import type { EscalationReason, escalateConversation, Reply } from "@nebulahex/contract";
import { getBotOfThread } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { isWithTeam } from "./conversation.ts";
import { getConversation } from "./get-conversation.ts";
import { handOver } from "./hand-over.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation } from "./store.ts";

/** Routes a conversation to the team, once: where the team has it already, nothing changes. */
export async function escalate(
  ctx: Context,
  scope: Scope,
  conversationId: string,
  reason: EscalationReason,
): Promise<Reply<typeof escalateConversation>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();
    if (!isWithTeam(conversation)) {
      const { handoverText } = await getBotOfThread(tx, scope, conversation.bot_id);
      await handOver(ctx, tx, scope, conversation, { text: handoverText, reason });
    }
    return await getConversation(tx, scope, conversationId);
  });
}
