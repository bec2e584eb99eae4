import { z } from "zod";
import { writtenByKey } from "./message.ts";
import { operation } from "./operation.ts";
import { email, id, moment, name, nextCursor, page, phone, time } from "./shapes.ts";

export const leadOrigins = ["bot", "form", "api"] as const;
export type LeadOrigin = (typeof leadOrigins)[number];

const note = z.string().meta({ description: "What to remember.", example: "Wants a quote for 40 lamps" });

export const lead = z
  .object({
    id: id("lead"),
    conversationId: id("cnv"),
    botId: id("bot"),
    sessionId: id("ses").describe("Id of the visitor's browser session."),
    email: z
      .string()
      .nullable()
      .meta({ description: "Email address; null when unknown.", example: "ada@example.com" }),
    name: z.string().nullable().meta({ description: "Name; null when unknown.", example: "Ada Lovelace" }),
    phone: z
      .string()
      .nullable()
      .meta({ description: "Phone number; null when unknown.", example: "+4930901820" }),
    note: note.nullable().describe("What to remember; null when there is nothing."),
    origin: z.enum(leadOrigins).describe("Who took it: the bot from what was said, the form, or the API."),
    apiKeyId: writtenByKey,
    capturedAt: time.describe("When it was taken first."),
  })
  .meta({ id: "Lead", description: "A person who left a way to reach them." });

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
  description: "Give `email` or `phone` at least. A second call for the same conversation adds to its lead.",
  body: z
    .strictObject({ conversationId: id("cnv"), ...contact, note: note.trim().max(4000).optional() })
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
  description:
    "With `Accept: text/csv` the answer is a file of all that the filters let through, whatever `limit` and `cursor` say: a " +
    "line of names, then a line for each lead, in UTF-8. A cell that a spreadsheet would run, for it begins with `=`, `+`, " +
    "`-`, `@`, a tab or a carriage return, has an apostrophe before it.",
  query: page().extend({
    botId: id("bot").describe("Only those of this bot.").optional(),
    from: moment.describe("Only those taken from this moment on.").optional(),
    to: moment.describe("Only those taken before this moment.").optional(),
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .meta({
        description: "Only those whose email, name, phone or note has this in it, in capitals or not.",
        example: "ada",
      })
      .optional(),
  }),
  status: 200,
  reply: z.object({ leads: z.array(lead).describe("The leads of this page."), nextCursor }),
  isTable: true,
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

export const eraseLead = operation({
  id: "eraseLead",
  method: "DELETE",
  path: "/api/v1/leads/{leadId}",
  needs: "leads:erase",
  summary: "Erases a lead for good, with every event that told of it",
  description:
    "Its `lead.captured` events go with their deliveries, and those not yet delivered are cancelled; answers kept for a " +
    "repeated Idempotency-Key forget it. What the visitor wrote stays in the conversation until that is erased.",
  status: 204,
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
  problems: ["conversation.missing", "visitor.blocked"],
});
