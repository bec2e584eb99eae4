import type { assignConversation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getMember } from "../workspaces/index.ts";
import { getConversation } from "./get-conversation.ts";
import { newMilestone } from "./milestones/milestone.ts";
import { insertMilestone } from "./milestones/store.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation, saveAssigned, saveWaiting } from "./store.ts";
import { tell } from "./tell.ts";

/** Gives a conversation to a member, or back to everybody. What nobody has yet stays as it is. */
export async function assign(
  ctx: Context,
  scope: Scope,
  conversationId: string,
  memberId: string | null,
): Promise<Reply<typeof assignConversation>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();

    const now = ctx.clock.now();
    if (memberId !== null) {
      await getMember(tx, scope, memberId);
      await saveAssigned(tx, scope, conversationId, memberId, now);
      await insertMilestone(
        tx,
        scope,
        newMilestone(conversationId, "assigned", now, { assigneeId: memberId }),
      );
    } else if (conversation.status === "assigned" || conversation.status === "resolved") {
      await saveWaiting(tx, scope, conversationId, now);
      await insertMilestone(tx, scope, newMilestone(conversationId, "unassigned", now));
    }
    tell(ctx, tx, scope, conversationId);
    return await getConversation(tx, scope, conversationId);
  });
}
