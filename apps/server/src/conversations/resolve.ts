import type { Reply, resolveConversation } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getConversation } from "./get-conversation.ts";
import { newMilestone } from "./milestones/milestone.ts";
import { insertMilestone } from "./milestones/store.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation, saveResolved } from "./store.ts";
import { tell } from "./tell.ts";

/** Ends the team's turn. The bot answers the visitor's next message. */
export async function resolve(
  ctx: Context,
  scope: Scope,
  conversationId: string,
): Promise<Reply<typeof resolveConversation>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();
    if (conversation.status !== "resolved") {
      const now = ctx.clock.now();
      await saveResolved(tx, scope, conversationId, now);
      await insertMilestone(tx, scope, newMilestone(conversationId, "resolved", now));
      tell(ctx, tx, scope, conversationId);
    }
    return await getConversation(tx, scope, conversationId);
  });
}
