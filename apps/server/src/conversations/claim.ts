import type { claimConversation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { getConversation } from "./get-conversation.ts";
import { newMilestone } from "./milestones/milestone.ts";
import { insertMilestone } from "./milestones/store.ts";
import { conversationClaimed, conversationMissing } from "./problems.ts";
import { lockConversation, saveAssigned } from "./store.ts";
import { tell } from "./tell.ts";

/** Takes a conversation. Of two who claim at once one wins; the other is told who. */
export async function claim(
  ctx: Context,
  scope: MemberScope,
  conversationId: string,
): Promise<Reply<typeof claimConversation>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();
    if (conversation.status === "assigned") throw conversationClaimed(conversation.assignee_member_id);

    const now = ctx.clock.now();
    const { memberId } = scope.caller;
    await saveAssigned(tx, scope, conversationId, memberId, now);
    await insertMilestone(tx, scope, newMilestone(conversationId, "claimed", now, { assigneeId: memberId }));
    tell(ctx, tx, scope, conversationId);
    return await getConversation(tx, scope, conversationId);
  });
}
