import type { blockVisitor as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { getConversation } from "./get-conversation.ts";
import { newMilestone } from "./milestones/milestone.ts";
import { insertMilestone } from "./milestones/store.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation, saveBlocked, saveResolved } from "./store.ts";
import { tell } from "./tell.ts";

/** Lets a visitor write no more: the thread is resolved, and nobody answers what was said last. Or lets them again. */
export async function blockVisitor(
  ctx: Context,
  scope: Scope,
  conversationId: string,
  isBlocked: boolean,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();
    if ((conversation.blocked_at !== null) !== isBlocked) {
      const now = ctx.clock.now();
      await saveBlocked(tx, scope, conversationId, isBlocked ? now : null);
      if (isBlocked && conversation.status !== "resolved") await saveResolved(tx, scope, conversationId, now);
      const kind = isBlocked ? "blocked" : "unblocked";
      await insertMilestone(tx, scope, newMilestone(conversationId, kind, now));
      const action = isBlocked ? "visitor.blocked" : "visitor.unblocked";
      await audit(ctx, tx, scope, { action, subjectId: conversationId });
      tell(ctx, tx, scope, conversationId);
    }
    return await getConversation(tx, scope, conversationId);
  });
}
