import { type Envelope, type EventData, type EventName, envelope, eventNames } from "@nebulahex/contract";
import type { Scope } from "../platform/scope/index.ts";

const at = "2026-03-14T09:21:47Z";
const place = {
  conversationId: "cnv_0mmq1x2fb000h7c2k9w4d8t1",
  botId: "bot_0mmq1x2fb000b5n8r3v6y2q4",
  sessionId: "ses_0mmq1x2fb000s1j6z9p3x7m5",
};

const sampleData: EventData = {
  "message.sent": {
    ...place,
    messageId: "msg_0mmq1x2fb000m4g8u2e6a9c3",
    channel: "bot",
    confidenceScore: 0.93,
    wasFallback: false,
    sentAt: at,
  },
  "lead.captured": {
    ...place,
    leadId: "lead_0mmq1x2fb000f6k1h5t9w3b7",
    capturedFields: { email: "ada@example.com", name: "Ada Lovelace", phone: "+4930901820" },
    capturedAt: at,
  },
  "order.lookup": { ...place, orderId: "1042", lookupSource: "shopify", lookedUpAt: at },
  "conversation.fallback": {
    ...place,
    lastMessage: "Do you engrave the lamps?",
    confidenceScore: 0.21,
    fellBackAt: at,
  },
  "conversation.escalation": {
    ...place,
    reason: "customer_requested",
    transcript: [
      { author: "visitor", text: "My lamp arrived broken.", at: "2026-03-14T09:21:12Z" },
      {
        author: "bot",
        text: "I am sorry to hear that. Shall I get somebody of the team?",
        at: "2026-03-14T09:21:13Z",
      },
      { author: "visitor", text: "Yes, please.", at },
    ],
    escalatedAt: at,
  },
};

/** An event as a delivery would carry it, with made-up content. */
export function sampleOf<Name extends EventName>(event: Name, workspaceId: string): Envelope<Name> {
  return envelope({
    id: "evt_0mmq1x2fb000e2d7s4g8k1n6",
    event,
    createdAt: at,
    workspaceId,
    data: sampleData[event],
  });
}

/** One sample of every event, or of the one asked for. */
export function listSamples(scope: Scope, event: EventName | undefined) {
  const names = event === undefined ? eventNames : [event];
  return { samples: names.map((name) => sampleOf(name, scope.workspaceId)) };
}
