import { eraseEvents } from "../hooks/index.ts";
import { eraseLeadOf } from "../leads/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { forgetAnswersAbout } from "../platform/idempotency/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { conversationMissing } from "./problems.ts";
import { lockConversation, removeConversation } from "./store.ts";
import { tell } from "./tell.ts";

/** By how much the clocks of two processes may differ. */
const slackMs = 86_400_000;

/** Erases all that was said, noted and judged in a conversation, its lead, its events and what was still to be delivered. */
export async function eraseConversation(ctx: Context, scope: Scope, conversationId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, scope, conversationId);
    if (conversation === null) throw conversationMissing();

    const leadId = await eraseLeadOf(tx, scope, conversationId);
    await removeConversation(tx, scope, conversationId);
    const since = later(conversation.created_at, -slackMs);
    const about = { field: "conversationId", value: conversationId, since } as const;
    const cancelledDeliveries = await eraseEvents(tx, scope, about);
    await forgetAnswersAbout(tx, scope, conversationId);
    const detail = { botId: conversation.bot_id, leadId, cancelledDeliveries };
    await audit(ctx, tx, scope, { action: "conversation.erased", subjectId: conversationId, detail });
    tell(ctx, tx, scope, conversationId);
  });
}
