import { z } from "zod";
import { authors, channels } from "./message.ts";
import { escalationReasons } from "./milestone.ts";
import { operation } from "./operation.ts";
import { createdAt, id, moment, nextCursor, page, time } from "./shapes.ts";

/** Whose turn it is: the bot's, the team's next free member's, one member's, or nobody's. */
export const conversationStatuses = ["bot", "waiting", "assigned", "resolved"] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

const status = z
  .enum(conversationStatuses)
  .describe("Whose turn it is: the bot's, anybody's of the team, one member's, or nobody's.");

export const ratingScore = z
  .int()
  .min(1)
  .max(5)
  .meta({ description: "How it went, from 1 (badly) to 5 (well).", example: 5 });
export const ratingComment = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .meta({ description: "What the visitor says about it.", example: "Quick and friendly" });

export const conversation = z
  .object({
    id: id("cnv"),
    botId: id("bot"),
    sessionId: id("ses").describe("Id of the visitor's browser session."),
    status,
    visitorName: z.string().nullable().meta({
      description: "The visitor's name, else their email or phone number; null while none of them is known.",
      example: "Ada Lovelace",
    }),
    leadId: id("lead")
      .nullable()
      .describe("Id of its lead; null while the visitor left no way to be reached."),
    assignee: z
      .object({ memberId: id("mem") })
      .nullable()
      .describe("Who of the team has it; null when nobody does."),
    escalationReason: z
      .enum(escalationReasons)
      .nullable()
      .describe("Why it was routed to the team the last time; null when it never was."),
    waitingSince: time.nullable().describe("Since when it waits for the team; null when it does not."),
    page: z.string().nullable().meta({
      description: "The page the visitor began on; null when unknown.",
      example: "https://acme.example/pricing",
    }),
    locale: z
      .string()
      .nullable()
      .meta({ description: "The visitor's language as the browser names it.", example: "de-DE" }),
    messageCount: z.int().meta({ description: "How many messages it has.", example: 4 }),
    lastMessage: z
      .object({
        author: z.enum(authors).describe("Who wrote it."),
        text: z.string().meta({ description: "What it says.", example: "Thank you!" }),
        at: time.describe("When it was sent."),
      })
      .nullable()
      .describe("The latest message; null when there is none."),
    rating: z
      .object({
        score: ratingScore,
        comment: ratingComment.nullable(),
        at: time.describe("When it was given."),
      })
      .nullable()
      .describe("What the visitor thinks of it; null when they have not said."),
    visitorReadSequence: z.int().meta({
      description: "The `sequence` of the last message that the visitor has seen; 0 for none.",
      example: 4,
    }),
    isBlocked: z.boolean().meta({
      description: "Whether its visitor may write no more.",
      example: false,
    }),
    isSpam: z.boolean().meta({ description: "Whether the team has marked it as spam.", example: false }),
    createdAt,
    lastActivityAt: time.describe("When anything happened in it last."),
  })
  .meta({ id: "Conversation", description: "One thread with a visitor." });

export const listConversations = operation({
  id: "listConversations",
  method: "GET",
  path: "/api/v1/conversations",
  needs: "conversations:read",
  summary: "Lists conversations, the latest activity first",
  description:
    "Paging by `createdAt` skips and repeats nothing. By `activity` a conversation that moves while " +
    "one pages is on a fresh first page. By `waiting` come those that wait for the team, the longest first, and no others.",
  query: page().extend({
    botId: id("bot").describe("Only those of this bot.").optional(),
    status: status.describe("Only those in this state.").optional(),
    channel: z
      .enum(channels)
      .describe("Only those with a message that came in here; `widget` is the visitor's.")
      .optional(),
    assignee: id("mem").describe("Only those that this member has.").optional(),
    from: moment.describe("Only those begun from this moment on.").optional(),
    to: moment.describe("Only those begun before this moment.").optional(),
    q: z
      .string()
      .trim()
      .min(3)
      .max(200)
      .meta({
        description:
          "Only those in which somebody said this, in capitals or not, or whose visitor's name or email has it in it; " +
          "3 characters at least.",
        example: "refund",
      })
      .optional(),
    spam: z.enum(["true", "false"]).default("false").meta({
      description: "`true` for those marked as spam, in the place of the others.",
      example: "false",
    }),
    sort: z
      .enum(["activity", "createdAt", "waiting"])
      .default("activity")
      .describe("What they are ordered by, the latest first; by `waiting` the earliest first."),
  }),
  status: 200,
  reply: z.object({
    conversations: z.array(conversation).describe("The conversations of this page."),
    nextCursor,
  }),
});

export const getConversation = operation({
  id: "getConversation",
  method: "GET",
  path: "/api/v1/conversations/{conversationId}",
  needs: "conversations:read",
  summary: "Shows a conversation",
  status: 200,
  reply: conversation,
  problems: ["conversation.missing"],
});

export const eraseConversation = operation({
  id: "eraseConversation",
  method: "DELETE",
  path: "/api/v1/conversations/{conversationId}",
  needs: "conversations:erase",
  summary: "Erases a conversation for good, with all that tells of it",
  description:
    "Its messages, notes, feedback and lead go, and so do its events with their deliveries: those not yet delivered are " +
    "cancelled. Answers kept for a repeated Idempotency-Key forget it. The audit log tells that it was erased, and " +
    "nothing of what it held.",
  status: 204,
  problems: ["conversation.missing"],
});

const conversationOnly = z.strictObject({ conversationId: id("cnv") });

export const resolveConversation = operation({
  id: "resolveConversation",
  method: "POST",
  path: "/api/v1/actions/resolve-conversation",
  needs: "conversations:write",
  summary: "Ends the team's turn; the bot answers the visitor's next message",
  body: conversationOnly,
  status: 200,
  reply: conversation,
  problems: ["conversation.missing"],
});

export const escalateConversation = operation({
  id: "escalateConversation",
  method: "POST",
  path: "/api/v1/actions/escalate-conversation",
  needs: "conversations:write",
  summary: "Routes a conversation to the team",
  description: "A conversation that waits or is assigned already stays as it is, and no event tells of it.",
  body: conversationOnly,
  status: 200,
  reply: conversation,
  problems: ["conversation.missing"],
});

export const claimConversation = operation({
  id: "claimConversation",
  method: "POST",
  path: "/api/v1/actions/claim-conversation",
  needs: "conversations:write",
  summary: "Takes a conversation; of two who claim at once one wins",
  body: conversationOnly,
  status: 200,
  reply: conversation,
  problems: ["conversation.missing", "conversation.already_claimed"],
});

export const assignConversation = operation({
  id: "assignConversation",
  method: "POST",
  path: "/api/v1/actions/assign-conversation",
  needs: "conversations:write",
  summary: "Gives a conversation to a member, or back to everybody with `memberId: null`",
  body: z.strictObject({
    conversationId: id("cnv"),
    memberId: id("mem").nullable().describe("Who gets it; null gives it back to everybody."),
  }),
  status: 200,
  reply: conversation,
  problems: ["conversation.missing", "member.missing"],
});
