import { eraseEvents } from "../hooks/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { forgetAnswersAbout } from "../platform/idempotency/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { leadMissing } from "./problems.ts";
import { removeLead } from "./store.ts";

/** By how much the clocks of two processes may differ. */
const slackMs = 86_400_000;

/** Erases a lead, the events that told of it, what was still to be delivered, and the answers kept for a repeat. */
export async function eraseLead(ctx: Context, scope: Scope, leadId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const lead = await removeLead(tx, scope, leadId);
    if (lead === null) throw leadMissing();

    const since = later(lead.captured_at, -slackMs);
    const cancelledDeliveries = await eraseEvents(tx, scope, { field: "leadId", value: leadId, since });
    await forgetAnswersAbout(tx, scope, leadId);
    const detail = { conversationId: lead.conversation_id, cancelledDeliveries };
    await audit(ctx, tx, scope, { action: "lead.erased", subjectId: leadId, detail });
  });
}
