import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, id, nextCursor, page, text } from "./shapes.ts";

const settings = {
  shortcut: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}_-]{1,50}$/u, "Write 1 to 50 letters, digits, - and _.")
    .describe("What a member types after / to get the text; unique in the workspace, whatever the case.")
    .meta({ example: "refund" }),
  text: text.describe("What is put into the reply.").meta({ example: "We have sent your refund today." }),
};

export const cannedReply = z
  .object({ id: id("rpl"), ...settings, createdAt })
  .meta({ id: "CannedReply", description: "A text that the team puts into its replies." });

export const listCannedReplies = operation({
  id: "listCannedReplies",
  method: "GET",
  path: "/api/v1/canned-replies",
  needs: "conversations:read",
  summary: "Lists the workspace's canned replies by their shortcuts",
  query: page(100),
  status: 200,
  reply: z.object({
    cannedReplies: z.array(cannedReply).describe("The canned replies of this page."),
    nextCursor,
  }),
});

export const createCannedReply = operation({
  id: "createCannedReply",
  method: "POST",
  path: "/api/v1/canned-replies",
  needs: "conversations:write",
  summary: "Makes a canned reply for the whole team",
  body: z.strictObject(settings),
  status: 201,
  reply: cannedReply,
  problems: ["canned_reply.shortcut_taken"],
});

export const updateCannedReply = operation({
  id: "updateCannedReply",
  method: "PATCH",
  path: "/api/v1/canned-replies/{cannedReplyId}",
  needs: "conversations:write",
  summary: "Changes a canned reply",
  body: z.strictObject(settings).partial(),
  status: 200,
  reply: cannedReply,
  problems: ["canned_reply.missing", "canned_reply.shortcut_taken"],
});

export const deleteCannedReply = operation({
  id: "deleteCannedReply",
  method: "DELETE",
  path: "/api/v1/canned-replies/{cannedReplyId}",
  needs: "conversations:write",
  summary: "Deletes a canned reply",
  status: 204,
  problems: ["canned_reply.missing"],
});
