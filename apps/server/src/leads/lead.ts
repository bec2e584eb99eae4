import type { EventData, getLead, LeadOrigin, Reply } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";

export type LeadRow = {
  id: string;
  conversation_id: string;
  bot_id: string;
  session_id: string;
  email: string | null;
  name: string | null;
  phone: string | null;
  note: string | null;
  origin: LeadOrigin;
  api_key_id: string | null;
  captured_at: Date;
};

export type Details = Pick<LeadRow, "email" | "name" | "phone" | "note">;

/** What is known after `given` was said: gaps are filled; only what a person wrote replaces what was there. */
export function enrich(known: Details, given: Details, origin: LeadOrigin): Details {
  const [first, second] = origin === "bot" ? [known, given] : [given, known];
  return {
    email: first.email ?? second.email,
    name: first.name ?? second.name,
    phone: first.phone ?? second.phone,
    note: first.note ?? second.note,
  };
}

/** Whether two say the same about how to reach a person. */
export function isSameContact(one: Details, other: Details): boolean {
  return one.email === other.email && one.name === other.name && one.phone === other.phone;
}

export function present(row: LeadRow): Reply<typeof getLead> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    botId: row.bot_id,
    sessionId: row.session_id,
    email: row.email,
    name: row.name,
    phone: row.phone,
    note: row.note,
    origin: row.origin,
    apiKeyId: row.api_key_id,
    capturedAt: toTime(row.captured_at),
  };
}

/** The news of a lead: all that is known, so that a receiver needs no earlier event. */
export function leadCaptured(lead: LeadRow, now: Date): EventData["lead.captured"] {
  return {
    conversationId: lead.conversation_id,
    botId: lead.bot_id,
    leadId: lead.id,
    capturedFields: {
      ...(lead.email !== null && { email: lead.email }),
      ...(lead.name !== null && { name: lead.name }),
      ...(lead.phone !== null && { phone: lead.phone }),
    },
    sessionId: lead.session_id,
    capturedAt: toTime(now),
  };
}
