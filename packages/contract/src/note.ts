import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, id, text } from "./shapes.ts";

export const note = z
  .object({
    id: id("note"),
    conversationId: id("cnv"),
    afterSequence: z
      .int()
      .meta({ description: "`sequence` of the message it was written behind; 0 before all.", example: 2 }),
    text: z.string().meta({ description: "What it says.", example: "Called her back, she is happy." }),
    memberId: id("mem").describe("Who of the team wrote it."),
    apiKeyId: id("key").nullable().describe("The API key it was written through; null when none was used."),
    createdAt,
  })
  .meta({ id: "Note", description: "What the team noted about a conversation. The visitor never sees it." });

export const addNote = operation({
  id: "addNote",
  method: "POST",
  path: "/api/v1/conversations/{conversationId}/notes",
  needs: "conversations:write",
  summary: "Notes something for the team; the visitor never sees it, and no event tells of it",
  description: "Notes are listed with the conversation's messages.",
  body: z.strictObject({
    text: text.meta({
      description: "What to note, 1 to 4,000 characters.",
      example: "Called her back, she is happy.",
    }),
  }),
  status: 201,
  reply: note,
  problems: ["conversation.missing"],
});
