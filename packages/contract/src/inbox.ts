import { z } from "zod";
import { conversation } from "./conversation.ts";
import { operation } from "./operation.ts";
import { id } from "./shapes.ts";

export const teamTypes = operation({
  id: "teamTypes",
  method: "POST",
  path: "/api/v1/conversations/{conversationId}/typing",
  needs: "conversations:write",
  summary: "Somebody of the team is writing; the visitor's chat shows it for some seconds",
  status: 204,
  problems: ["conversation.missing"],
});

export const blockVisitor = operation({
  id: "blockVisitor",
  method: "POST",
  path: "/api/v1/actions/block-visitor",
  needs: "conversations:write",
  summary: "Lets the visitor of a conversation write no more, or again",
  description:
    "The conversation is resolved and takes nothing more from its visitor; a customer with a signed identity starts no " +
    "session either, on any device. What was said stays. `isBlocked: false` lets them write again.",
  body: z.strictObject({
    conversationId: id("cnv"),
    isBlocked: z.boolean().default(true).meta({
      description: "Whether the visitor is blocked from now on.",
      example: true,
    }),
  }),
  status: 200,
  reply: conversation,
  problems: ["conversation.missing"],
});

export const markSpam = operation({
  id: "markSpam",
  method: "POST",
  path: "/api/v1/actions/mark-spam",
  needs: "conversations:write",
  summary: "Takes a conversation out of the lists as spam, or puts it back",
  description:
    "Its state stays as it is and its visitor may go on writing: block them as well where they should not.",
  body: z.strictObject({
    conversationId: id("cnv"),
    isSpam: z.boolean().default(true).meta({ description: "Whether it is spam.", example: true }),
  }),
  status: 200,
  reply: conversation,
  problems: ["conversation.missing"],
});

/** What a member sees beside the list. */
export const inboxCounts = z
  .object({
    waiting: z.int().meta({ description: "Threads that wait for anybody of the team.", example: 3 }),
    mine: z.int().meta({ description: "Threads that the caller has.", example: 2 }),
    bot: z.int().meta({ description: "Threads that the bot has.", example: 41 }),
  })
  .meta({
    id: "InboxCounts",
    description: "How many threads there are, each 1,000 at most; spam is not counted.",
  });

export const followInbox = operation({
  id: "followInbox",
  method: "GET",
  path: "/api/v1/inbox/stream",
  needs: "conversations:read",
  summary: "The workspace's conversations as they change, as server-sent events for a dashboard",
  description:
    "`conversation` carries a Conversation that changed, as the list shows it (spam too: look at `isSpam`); `message` a " +
    "Message; `counts` InboxCounts, at the beginning and after each round of changes; `presence` `{memberIds}`, who of the " +
    "team has this stream open; `typing` `{conversationId}`, a visitor who writes: show it for some seconds.\n\n" +
    "The `id:` of `counts` is a place: with `Last-Event-ID` the stream goes on from there and leaves nothing out; what came " +
    "after that place may come again. `reset` in place of the changes says that there are too many, or that the place is " +
    "unknown: read the lists anew. A comment line every 15 seconds keeps the line open. It ends with the right to read it.",
  status: 200,
  stream: true,
});
