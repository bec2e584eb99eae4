import { z } from "zod";
import { citation } from "./answer.ts";
import { appearance } from "./appearance.ts";
import { conversationStatuses, ratingComment, ratingScore } from "./conversation.ts";
import { authors, messageText, sequence, wasFallback } from "./message.ts";
import { operation } from "./operation.ts";
import { httpUrl, id, text, time } from "./shapes.ts";

const token = z.string().meta({
  description: "Who the visitor is: send it as `Authorization: Bearer …` until it expires.",
  example: "eyJzZXNzaW9uIjoic2VzXzAifQ.c2lnbmF0dXJl",
});
const expiresAt = time.describe("When the token expires; renew it before.");

const identity = z
  .strictObject({
    id: z.string().min(1).max(200).meta({
      description: "Who the visitor is to the company: any text that stays the same, 1 to 200 characters.",
      example: "customer-4711",
    }),
    signature: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "Write the signature as 64 hexadecimal digits in lower case.")
      .meta({
        description:
          "HMAC-SHA256 of `id` in UTF-8, keyed with the bot's identity secret as it reads, in hex.",
        example: "0bf5a1f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e",
      }),
  })
  .describe("Who the company says the visitor is; the same customer has one thread on every device.");

const identityToken = z
  .string()
  .min(1)
  .max(4000)
  .meta({
    description:
      "The same as a JSON Web Token of HS256, keyed with the bot's identity secret as it reads: `sub` is who the visitor is " +
      "to the company, 1 to 200 characters, `exp` says until when it is good. It takes the place of `identity`.",
    example: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjdXN0b21lci00NzExIiwiZXhwIjoxNzczNDgwMTA3fQ.c2lnbmF0dXJl",
  });

/** What a page knows of a bot before anybody opens its chat. */
export const meetBot = operation({
  id: "meetBot",
  method: "GET",
  path: "/api/widget/v1/bots/{botId}",
  needs: "nobody",
  summary: "Shows a bot as a visitor's page draws its launcher; no session begins",
  status: 200,
  reply: z.object({
    name: z.string().meta({ description: "The bot's name.", example: "Help desk" }),
    appearance,
  }),
  problems: ["bot.missing"],
});

/** The public API of a visitor's browser. */
export const startSession = operation({
  id: "startSession",
  method: "POST",
  path: "/api/widget/v1/sessions",
  needs: "nobody",
  summary: "Starts a visitor's session; nothing is stored before the first message",
  body: z.strictObject({
    botId: id("bot"),
    locale: z
      .string()
      .max(35)
      .optional()
      .meta({ description: "The visitor's language as the browser names it.", example: "de-DE" }),
    page: httpUrl.describe("The page the visitor is on.").optional(),
    identity: identity.optional(),
    identityToken: identityToken.optional(),
  }),
  status: 201,
  reply: z.object({
    sessionId: id("ses"),
    token,
    expiresAt,
    conversationId: id("cnv").describe("Id of the session's one conversation."),
    bot: z
      .object({
        name: z.string().meta({ description: "The bot's name.", example: "Help desk" }),
        greeting: z
          .string()
          .meta({ description: "What the bot says first.", example: "Hello! What can I help you with?" }),
      })
      .describe("The bot as the visitor meets it."),
  }),
  problems: ["bot.missing", "identity.refused", "visitor.blocked"],
});

export const renewSession = operation({
  id: "renewSession",
  method: "POST",
  path: "/api/widget/v1/sessions/renew",
  needs: "visitor",
  summary: "Gives a fresh token for the same session",
  status: 201,
  reply: z.object({ token, expiresAt }),
});

export const visitorMessage = z
  .object({
    id: id("msg"),
    sequence,
    author: z.enum(authors).describe("Who wrote it."),
    text: messageText,
    at: time.describe("When it was sent."),
    sources: z.array(citation).optional().describe("The documents that the bot's answer comes from."),
    wasFallback: wasFallback.optional(),
    clientMessageId: z.string().optional().meta({
      description: "The id that the browser gave what the visitor wrote; absent on all else.",
      example: "0b7e1f0c-5b0a-4f39-9d5e-0a1b2c3d4e5f",
    }),
  })
  .meta({ id: "VisitorMessage", description: "One message of a conversation, as the visitor sees it." });
export type VisitorMessage = z.infer<typeof visitorMessage>;

export const postMessage = operation({
  id: "postMessage",
  method: "POST",
  path: "/api/widget/v1/messages",
  needs: "visitor",
  summary: "The visitor writes; a repeated clientMessageId stores once and answers the same",
  body: z.strictObject({
    text,
    clientMessageId: z.string().min(1).max(100).meta({
      description: "An id of the browser's own making, new for each message, the same when it is sent again.",
      example: "0b7e1f0c-5b0a-4f39-9d5e-0a1b2c3d4e5f",
    }),
  }),
  status: 201,
  reply: visitorMessage,
  problems: ["visitor.blocked"],
});

export const readMessages = operation({
  id: "readMessages",
  method: "GET",
  path: "/api/widget/v1/messages",
  needs: "visitor",
  summary: "The thread's messages after a sequence number, oldest first, 200 at most",
  query: z.strictObject({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .meta({ description: "The last sequence the browser has; 0 for all.", example: 0 }),
  }),
  status: 200,
  reply: z.object({ messages: z.array(visitorMessage).describe("The messages after it.") }),
});

/** `state` is sent on every connect; `message` carries its sequence as the event id, so `Last-Event-ID` resumes. */
export const visitorState = z
  .object({
    status: z.enum(conversationStatuses).describe("Whose turn it is."),
    turn: z.int().meta({
      description: "Advances with each change of status; parts of an older turn are dropped.",
      example: 3,
    }),
    ahead: z.int().min(0).optional().meta({
      description: "How many threads wait longer for the team; only while this one waits.",
      example: 2,
    }),
    teamBackAt: time
      .optional()
      .describe("When the team is back by its hours; only while the thread waits and nobody is there."),
  })
  .meta({ id: "VisitorState", description: "Whose turn it is in the visitor's conversation." });
export type VisitorState = z.infer<typeof visitorState>;

export const followEvents = operation({
  id: "followEvents",
  method: "GET",
  path: "/api/widget/v1/events",
  needs: "visitor",
  summary: "The thread as it happens, as server-sent events",
  description:
    "`message` carries a VisitorMessage, its `id:` is the sequence; `state` a VisitorState, sent on every " +
    "connect; `partial` is what a model has written so far, `{turn, inReplyTo, text}`: show it until the message " +
    'comes, drop it when `turn` is not the state\'s; `typing` says that somebody of the team writes, `{author:"team"}`: show ' +
    "it for some seconds. `Last-Event-ID` resumes after the last message seen. A comment line every 15 seconds keeps the line open.",
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
  problems: ["visitor.blocked"],
});

export const rate = operation({
  id: "rateConversation",
  method: "POST",
  path: "/api/widget/v1/rating",
  needs: "visitor",
  summary: "The visitor says how it went; the last word counts",
  body: z.strictObject({ score: ratingScore, comment: ratingComment.optional() }),
  status: 204,
  problems: ["conversation.missing", "visitor.blocked"],
});

export const visitorTypes = operation({
  id: "visitorTypes",
  method: "POST",
  path: "/api/widget/v1/typing",
  needs: "visitor",
  summary: "The visitor is writing; the team's dashboard shows it for some seconds",
  status: 204,
});

export const visitorReads = operation({
  id: "visitorReads",
  method: "POST",
  path: "/api/widget/v1/read",
  needs: "visitor",
  summary: "The visitor has seen the messages up to a sequence; an earlier one changes nothing",
  body: z.strictObject({ sequence }),
  status: 204,
});
