import { z } from "zod";
import { authors, channels, confidenceScore, wasFallback } from "./message.ts";
import { escalationReasons } from "./milestone.ts";
import { operation } from "./operation.ts";
import { createdAt, id, page, time } from "./shapes.ts";

const place = {
  conversationId: id("cnv"),
  botId: id("bot"),
  sessionId: id("ses").describe("Id of the visitor's browser session."),
};

const messageSent = z
  .object({
    ...place,
    messageId: id("msg"),
    channel: z.enum(channels).describe("Where the message came in; `widget` is the visitor's."),
    confidenceScore,
    wasFallback,
    sentAt: time.describe("When the message was sent."),
  })
  .describe("A message landed in a conversation: of the bot, the visitor, the team or the API.");

const leadCaptured = z
  .object({
    conversationId: id("cnv"),
    botId: id("bot"),
    leadId: id("lead"),
    capturedFields: z
      .object({
        email: z.string().optional().meta({ description: "Email address.", example: "ada@example.com" }),
        name: z.string().optional().meta({ description: "Name.", example: "Ada Lovelace" }),
        phone: z.string().optional().meta({ description: "Phone number.", example: "+4930901820" }),
      })
      .describe("What the person left, by field; what they did not leave is absent."),
    sessionId: place.sessionId,
    capturedAt: time.describe("When the lead was taken."),
  })
  .describe("A lead was taken: by the bot, the form or the API.");

const orderLookup = z
  .object({
    ...place,
    orderId: z.string().meta({ description: "The order's own number or id.", example: "1042" }),
    lookupSource: z.enum(["shopify", "rest", "sheets", "csv"]).describe("Which kind of system was asked."),
    lookedUpAt: time.describe("When the system was asked."),
  })
  .describe("The bot told an order from a live source.");

const conversationFallback = z
  .object({
    ...place,
    lastMessage: z.string().meta({
      description: "What the visitor wrote.",
      example: "Do you engrave the lamps?",
    }),
    confidenceScore: confidenceScore.meta({
      description: "Confidence of the answer that was rejected, 0 to 1; null when there was none.",
      example: 0.21,
    }),
    fellBackAt: time.describe("When the bot fell back."),
  })
  .describe("The bot could not answer and gave its generic reply.");

const transcript = z
  .array(
    z.object({
      author: z.enum(authors).describe("Who wrote it."),
      text: z.string().meta({ description: "What it says.", example: "My lamp arrived broken." }),
      at: time.describe("When it was sent."),
    }),
  )
  .describe("The last 100 messages, 64 KiB at most, oldest first.");
export type Transcript = z.infer<typeof transcript>;

const conversationEscalation = z
  .object({
    ...place,
    reason: z.enum(escalationReasons).describe("Why it was routed to the team."),
    transcript,
    escalatedAt: time.describe("When it was routed to the team."),
  })
  .describe("A conversation was routed to the team.");

/** The shape of `data` of every event, by its name. */
export const eventData = {
  "message.sent": messageSent,
  "lead.captured": leadCaptured,
  "order.lookup": orderLookup,
  "conversation.fallback": conversationFallback,
  "conversation.escalation": conversationEscalation,
} as const;

export type EventName = keyof typeof eventData;
export type EventData = { [Name in EventName]: z.infer<(typeof eventData)[Name]> };
export const eventNames = [
  "message.sent",
  "lead.captured",
  "order.lookup",
  "conversation.fallback",
  "conversation.escalation",
] as const satisfies readonly EventName[];

export type Envelope<Name extends EventName = EventName> = {
  id: string;
  event: Name;
  createdAt: string;
  workspaceId: string;
  data: EventData[Name];
};

/** Builds what receivers get: the fields of `data` in the promised order, nothing else. */
export function envelope<Name extends EventName>(event: Envelope<Name>): Envelope<Name> {
  return {
    id: event.id,
    event: event.event,
    createdAt: event.createdAt,
    workspaceId: event.workspaceId,
    data: eventData[event.event].parse(event.data) as EventData[Name],
  };
}

export const envelopeShape = z
  .object({
    id: id("evt").describe("Id of the event: the same on every try, so that a repeated delivery is known."),
    event: z.enum(eventNames).describe("What happened."),
    createdAt: createdAt.describe("When it happened."),
    workspaceId: id("wsp"),
    data: z.record(z.string(), z.unknown()).meta({
      description: "What happened, in the fields of this event.",
      example: { conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" },
    }),
  })
  .meta({ id: "Envelope", description: "An event as deliveries carry it." });

export const listSamples = operation({
  id: "listSamples",
  method: "GET",
  path: "/api/v1/triggers/samples",
  needs: "caller",
  summary: "Shows one event of every type, as deliveries carry them",
  query: z.strictObject({ event: z.enum(eventNames).describe("Only this event.").optional() }),
  status: 200,
  reply: z.object({
    samples: z.array(envelopeShape).describe("One event of every type, or of the one asked for."),
  }),
});

export const listEvents = operation({
  id: "listEvents",
  method: "GET",
  path: "/api/v1/events",
  needs: "events:read",
  summary: "What happened in the workspace, the last 30 days, oldest first; on request as it happens",
  description:
    "`after` is a place in the order in which changes began to be written, which differs from `createdAt` by moments: an " +
    "event is shown once nothing can come before it any more, so whoever goes on after the last one read misses none.\n\n" +
    "With `Accept: text/event-stream` the answer goes on live: each event under its own name, its `id:` the event's id, its " +
    "data the envelope. It begins after `Last-Event-ID`, or `after`, or now; then `open` comes first, whose `id:` holds the " +
    "place until there is an event. A comment line every 15 seconds keeps the line open. It ends with the right to read it.",
  query: z.strictObject({
    after: id("evt").describe("Only what follows this event; without it from the oldest.").optional(),
    event: z.enum(eventNames).describe("Only this event.").optional(),
    limit: page().shape.limit,
  }),
  status: 200,
  reply: z.object({
    events: z
      .array(envelopeShape)
      .describe("The next events; fewer than `limit` when there are no more yet."),
  }),
  isLive: true,
  problems: ["event.missing"],
});
