import { z } from "zod";
import { citation } from "./answer.ts";
import { conversationStatuses } from "./conversation.ts";
import { authors } from "./message.ts";
import { operation } from "./operation.ts";
import { id, text, time } from "./shapes.ts";

/** The public API of a visitor's browser. */
export const startSession = operation({
  id: "startSession",
  method: "POST",
  path: "/api/widget/v1/sessions",
  needs: "nobody",
  summary: "Starts a visitor's session; nothing is stored before the first message",
  body: z.strictObject({
    botId: id("bot"),
    locale: z.string().max(35).optional(),
    page: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  }),
  status: 201,
  reply: z.object({
    sessionId: id("ses"),
    token: z.string(),
    expiresAt: time,
    conversationId: id("cnv"),
    bot: z.object({ name: z.string(), greeting: z.string() }),
  }),
  problems: ["bot.missing"],
});

export const renewSession = operation({
  id: "renewSession",
  method: "POST",
  path: "/api/widget/v1/sessions/renew",
  needs: "visitor",
  summary: "Gives a fresh token for the same session",
  status: 201,
  reply: z.object({ token: z.string(), expiresAt: time }),
});

export const visitorMessage = z.object({
  id: id("msg"),
  sequence: z.int(),
  author: z.enum(authors),
  text: z.string(),
  at: time,
  sources: z.array(citation).optional(),
  wasFallback: z.boolean().optional(),
});
export type VisitorMessage = z.infer<typeof visitorMessage>;

export const postMessage = operation({
  id: "postMessage",
  method: "POST",
  path: "/api/widget/v1/messages",
  needs: "visitor",
  summary: "The visitor writes; a repeated clientMessageId stores once and answers the same",
  body: z.strictObject({ text, clientMessageId: z.string().min(1).max(100) }),
  status: 201,
  reply: visitorMessage,
});

export const readMessages = operation({
  id: "readMessages",
  method: "GET",
  path: "/api/widget/v1/messages",
  needs: "visitor",
  summary: "The thread's messages after a sequence number, oldest first, 200 at most",
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  status: 200,
  reply: z.object({ messages: z.array(visitorMessage) }),
});

/** `state` is sent on every connect; `message` carries its sequence as the event id, so `Last-Event-ID` resumes. */
export const visitorState = z.object({ status: z.enum(conversationStatuses), turn: z.int() });

export const followEvents = operation({
  id: "followEvents",
  method: "GET",
  path: "/api/widget/v1/events",
  needs: "visitor",
  summary: "The thread as it happens, as server-sent events",
  status: 200,
  stream: true,
});

export const askForPerson = operation({
  id: "askForPerson",
  method: "POST",
  path: "/api/widget/v1/person",
  needs: "visitor",
  summary: "The visitor asks for a person",
  status: 200,
  reply: visitorState,
});
