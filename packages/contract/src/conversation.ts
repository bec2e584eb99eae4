import { z } from "zod";
import { authors } from "./message.ts";
import { operation } from "./operation.ts";
import { id, nextCursor, page, time } from "./shapes.ts";

/** Whose turn it is: the bot's, the team's next free member's, one member's, or nobody's. */
export const conversationStatuses = ["bot", "waiting", "assigned", "resolved"] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

export const escalationReasons = ["customer_requested", "bot_unsure", "team", "api"] as const;
export type EscalationReason = (typeof escalationReasons)[number];

export const conversation = z.object({
  id: id("cnv"),
  botId: id("bot"),
  sessionId: id("ses"),
  status: z.enum(conversationStatuses),
  assignee: z.object({ memberId: id("mem") }).nullable(),
  escalationReason: z.enum(escalationReasons).nullable(),
  waitingSince: time.nullable(),
  page: z.string().nullable(),
  locale: z.string().nullable(),
  messageCount: z.int(),
  lastMessage: z.object({ author: z.enum(authors), text: z.string(), at: time }).nullable(),
  createdAt: time,
  lastActivityAt: time,
});

export const listConversations = operation({
  id: "listConversations",
  method: "GET",
  path: "/api/v1/conversations",
  needs: "conversations:read",
  summary: "Lists conversations, the latest activity first",
  query: page().extend({
    botId: id("bot").optional(),
    status: z.enum(conversationStatuses).optional(),
    sort: z.enum(["activity", "createdAt"]).default("activity"),
  }),
  status: 200,
  reply: z.object({ conversations: z.array(conversation), nextCursor }),
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
  body: z.strictObject({ conversationId: id("cnv"), memberId: id("mem").nullable() }),
  status: 200,
  reply: conversation,
  problems: ["conversation.missing", "member.missing"],
});
