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
