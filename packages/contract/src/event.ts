import { z } from "zod";
import { escalationReasons } from "./conversation.ts";
import { authors, channels } from "./message.ts";
import { operation } from "./operation.ts";
import { id, time } from "./shapes.ts";

const place = { conversationId: id("cnv"), botId: id("bot"), sessionId: id("ses") };
const confidenceScore = z.number().min(0).max(1).nullable();

const messageSent = z.object({
  ...place,
  messageId: id("msg"),
  channel: z.enum(channels),
  confidenceScore,
  wasFallback: z.boolean(),
  sentAt: time,
});

const leadCaptured = z.object({
  conversationId: id("cnv"),
  botId: id("bot"),
  leadId: id("lead"),
  capturedFields: z.object({
    email: z.string().optional(),
    name: z.string().optional(),
    phone: z.string().optional(),
  }),
  sessionId: id("ses"),
  capturedAt: time,
});

const orderLookup = z.object({
  ...place,
  orderId: z.string(),
  lookupSource: z.enum(["shopify", "rest", "sheets", "csv"]),
  lookedUpAt: time,
});

const conversationFallback = z.object({
  ...place,
  lastMessage: z.string(),
  confidenceScore,
  fellBackAt: time,
});

const transcript = z.array(z.object({ author: z.enum(authors), text: z.string(), at: time }));
export type Transcript = z.infer<typeof transcript>;

const conversationEscalation = z.object({
  ...place,
  reason: z.enum(escalationReasons),
  transcript,
  escalatedAt: time,
});

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

export const envelopeShape = z.object({
  id: id("evt"),
  event: z.enum(eventNames),
  createdAt: time,
  workspaceId: id("wsp"),
  data: z.record(z.string(), z.unknown()),
});

export const listSamples = operation({
  id: "listSamples",
  method: "GET",
  path: "/api/v1/triggers/samples",
  needs: "caller",
  summary: "Shows one event of every type, as deliveries carry them",
  query: z.strictObject({ event: z.enum(eventNames).optional() }),
  status: 200,
  reply: z.object({ samples: z.array(envelopeShape) }),
});
