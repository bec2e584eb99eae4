import type { getLead, LeadOrigin, Reply } from "@nebulahex/contract";
import { publish } from "../hooks/index.ts";
import { notify } from "../notifications/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type Details, enrich, isSameContact, type LeadRow, leadCaptured, present } from "./lead.ts";
import { findOfConversation, insertLead, saveDetails } from "./store.ts";

type Place = { conversationId: string; botId: string; sessionId: string };
type Given = { [Field in keyof Details]?: string | undefined };

/** Notes how to reach a conversation's visitor. What was known already changes nothing and makes no second event. */
export async function capture(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  { conversationId, botId, sessionId, origin, ...given }: Place & Given & { origin: LeadOrigin },
): Promise<Reply<typeof getLead>> {
  const now = ctx.clock.now();
  const details = detailsOf(given);
  const place = { conversationId, botId, sessionId };
  const stored = await insertLead(tx, scope, { id: newId("lead"), ...place, ...details, origin, now });
  if (stored !== null) {
    await notify(ctx, tx, scope, {
      event: "lead.captured",
      subject: "A visitor left a way to be reached",
      text: `It is lead ${stored.id}, of conversation ${conversationId}.`,
    });
    return present(await tell(ctx, tx, scope, stored, now));
  }

  const known = await findOfConversation(tx, scope, conversationId);
  // It was erased in between: what is given now is a new one.
  if (known === null) return capture(ctx, tx, scope, { ...place, origin, ...given });

  const lead = await saveDetails(tx, scope, known.id, enrich(known, details, origin));
  return present(isSameContact(known, lead) ? lead : await tell(ctx, tx, scope, lead, now));
}

/** Tells those who subscribe what is known of a person now. */
export async function tell(ctx: Context, tx: Tx, scope: Scope, lead: LeadRow, now: Date): Promise<LeadRow> {
  await publish(ctx, tx, scope, { event: "lead.captured", data: leadCaptured(lead, now), createdAt: now });
  return lead;
}

function detailsOf({ email, name, phone, note }: Given): Details {
  return { email: email ?? null, name: name ?? null, phone: phone ?? null, note: note || null };
}
