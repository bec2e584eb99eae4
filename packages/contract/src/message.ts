import { z } from "zod";
import { citation, traceStep } from "./answer.ts";
import { operation } from "./operation.ts";
import { id, page, text, time } from "./shapes.ts";

export const authors = ["visitor", "bot", "team"] as const;
export type Author = (typeof authors)[number];

/** Where a message came in: `widget` is the visitor's. */
export const channels = ["widget", "bot", "dashboard", "api"] as const;
export type Channel = (typeof channels)[number];

export const message = z.object({
  id: id("msg"),
  conversationId: id("cnv"),
  sequence: z.int(),
  author: z.enum(authors),
  channel: z.enum(channels),
  text: z.string(),
  sources: z.array(citation),
  confidenceScore: z.number().nullable(),
  wasFallback: z.boolean(),
  trace: z.array(traceStep).nullable(),
  memberId: id("mem").nullable(),
  apiKeyId: id("key").nullable(),
  sentAt: time,
});

export const listMessages = operation({
  id: "listMessages",
  method: "GET",
  path: "/api/v1/conversations/{conversationId}/messages",
  needs: "conversations:read",
  summary: "Lists a conversation's messages, oldest first",
  query: page(),
  status: 200,
  reply: z.object({ messages: z.array(message), nextCursor: z.string().nullable() }),
  problems: ["conversation.missing"],
});

export const sendMessage = operation({
  id: "sendMessage",
  method: "POST",
  path: "/api/v1/actions/send-message",
  needs: "conversations:write",
  summary: "Replies to the visitor as the team; the bot is silent until the conversation is resolved",
  body: z.strictObject({ conversationId: id("cnv"), message: text }),
  status: 201,
  reply: z.object({
    messageId: id("msg"),
    conversationId: id("cnv"),
    channel: z.enum(["api", "dashboard"]),
    sentAt: time,
    apiKeyId: id("key").nullable(),
  }),
  problems: ["conversation.missing"],
});
