import { z } from "zod";
import { citation, traceStep } from "./answer.ts";
import { rating } from "./feedback.ts";
import { milestone } from "./milestone.ts";
import { note } from "./note.ts";
import { operation } from "./operation.ts";
import { id, nextCursor, page, text, time } from "./shapes.ts";

export const authors = ["visitor", "bot", "team"] as const;
export type Author = (typeof authors)[number];

/** Where a message came in: `widget` is the visitor's. */
export const channels = ["widget", "bot", "dashboard", "api"] as const;
export type Channel = (typeof channels)[number];

export const sequence = z
  .int()
  .meta({ description: "Place in the conversation: 1, 2, 3 …, never given twice.", example: 2 });
export const messageText = z
  .string()
  .meta({ description: "What it says.", example: "We are open Monday to Friday, 9 to 17." });
export const confidenceScore = z.number().min(0).max(1).nullable().meta({
  description: "Probability that the bot's answer is right, 0 to 1; null on messages that are not the bot's.",
  example: 0.93,
});
export const wasFallback = z.boolean().meta({
  description: "Whether this is the bot's generic reply because it did not know.",
  example: false,
});
export const writtenByKey = id("key")
  .nullable()
  .describe("The API key it was written through, for ever; null when none was used.");

export const message = z
  .object({
    id: id("msg"),
    conversationId: id("cnv"),
    sequence,
    author: z.enum(authors).describe("Who wrote it."),
    channel: z.enum(channels).describe("Where it came in; `widget` is the visitor's."),
    text: messageText,
    sources: z.array(citation).describe("The documents that the bot's answer comes from."),
    confidenceScore,
    wasFallback,
    trace: z
      .array(traceStep)
      .nullable()
      .describe("How the bot came to it, step by step; null on messages that are not the bot's."),
    feedback: z
      .array(z.object({ memberId: id("mem").describe("Whose opinion it is."), rating }))
      .describe("What members think of it; empty on messages that are not the bot's."),
    memberId: id("mem").nullable().describe("Who of the team wrote it; null when nobody did."),
    apiKeyId: writtenByKey,
    sentAt: time.describe("When it was sent."),
  })
  .meta({ id: "Message", description: "One message of a conversation, as the team sees it." });

export const listMessages = operation({
  id: "listMessages",
  method: "GET",
  path: "/api/v1/conversations/{conversationId}/messages",
  needs: "conversations:read",
  summary: "Lists a conversation's messages, oldest first",
  description:
    "A page is in the order of writing, and `previousCursor` and `nextCursor` lead to the pages on either side. " +
    "With `start=newest` the first page holds the latest messages, from where `previousCursor` leads back.",
  query: page().extend({
    start: z
      .enum(["oldest", "newest"])
      .default("oldest")
      .describe("Which messages a page without `cursor` holds: the first, or the latest."),
  }),
  status: 200,
  reply: z.object({
    messages: z.array(message).describe("The messages of this page."),
    notes: z.array(note).describe("What the team noted between these messages, and behind the last of them."),
    milestones: z
      .array(milestone)
      .describe("What happened between these messages, and behind the last of them."),
    previousCursor: z.string().nullable().meta({
      description:
        "Where the page before begins: send it as `cursor`. Null on the page with the oldest message.",
      example: null,
    }),
    nextCursor,
  }),
  problems: ["conversation.missing"],
});

export const sendMessage = operation({
  id: "sendMessage",
  method: "POST",
  path: "/api/v1/actions/send-message",
  needs: "conversations:write",
  summary: "Replies to the visitor as the team; the bot is silent until the conversation is resolved",
  body: z.strictObject({
    conversationId: id("cnv"),
    message: text.meta({
      description: "What to tell the visitor, 1 to 4,000 characters.",
      example: "Hello, this is Ada. I have found your order.",
    }),
  }),
  status: 201,
  reply: z.object({
    messageId: id("msg"),
    conversationId: id("cnv"),
    channel: z.enum(["api", "dashboard"]).describe("`api` through a key, `dashboard` by a session."),
    sentAt: time.describe("When it was sent."),
    apiKeyId: writtenByKey,
  }),
  problems: ["conversation.missing"],
});
