import { z } from "zod";
import { operation } from "./operation.ts";
import { email, id, name, nextCursor, page, phone, time } from "./shapes.ts";

export const leadOrigins = ["bot", "form", "api"] as const;
export type LeadOrigin = (typeof leadOrigins)[number];

export const lead = z.object({
  id: id("lead"),
  conversationId: id("cnv"),
  botId: id("bot"),
  sessionId: id("ses"),
  email: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  origin: z.enum(leadOrigins),
  apiKeyId: id("key").nullable(),
  capturedAt: time,
});

/** What a person leaves: a way to reach them at least. */
export const contact = {
  email: email.optional(),
  name: name.optional(),
  phone: phone.optional(),
};

const reachable = (given: { email?: string | undefined; phone?: string | undefined }) =>
  given.email !== undefined || given.phone !== undefined;
const unreachable = { message: "Give an email or a phone number: a lead is somebody the team can reach." };

export const captureLead = operation({
  id: "captureLead",
  method: "POST",
  path: "/api/v1/actions/capture-lead",
  needs: "leads:write",
  summary: "Notes how to reach the visitor of a conversation; one lead per conversation, enriched",
  body: z
    .strictObject({ conversationId: id("cnv"), ...contact, note: z.string().trim().max(4000).optional() })
    .refine(reachable, unreachable),
  status: 201,
  reply: lead.omit({ id: true }).extend({ leadId: id("lead") }),
  problems: ["conversation.missing"],
});

export const listLeads = operation({
  id: "listLeads",
  method: "GET",
  path: "/api/v1/leads",
  needs: "leads:read",
  summary: "Lists leads, newest first",
  query: page().extend({ botId: id("bot").optional() }),
  status: 200,
  reply: z.object({ leads: z.array(lead), nextCursor }),
});

export const getLead = operation({
  id: "getLead",
  method: "GET",
  path: "/api/v1/leads/{leadId}",
  needs: "leads:read",
  summary: "Shows a lead",
  status: 200,
  reply: lead,
  problems: ["lead.missing"],
});

export const leaveContact = operation({
  id: "leaveContact",
  method: "POST",
  path: "/api/widget/v1/lead",
  needs: "visitor",
  summary: "The visitor leaves a way to be reached",
  body: z.strictObject(contact).refine(reachable, unreachable),
  status: 201,
  reply: z.object({ leadId: id("lead") }),
  problems: ["conversation.missing"],
});
