import { z } from "zod";
import { operation } from "./operation.ts";
import { id, time } from "./shapes.ts";

export const ratings = ["up", "down"] as const;
export type Rating = (typeof ratings)[number];

export const rating = z.enum(ratings).describe("Whether the answer was good (`up`) or not (`down`).");

export const giveFeedback = operation({
  id: "giveFeedback",
  method: "POST",
  path: "/api/v1/messages/{messageId}/feedback",
  needs: "conversations:write",
  summary: "Says what you think of a message of the bot's",
  description:
    "Each member has one say on a message, and the latest counts. A key speaks for the member it was issued to.",
  body: z.strictObject({
    rating: rating.nullable().describe("`up` for a good answer, `down` for a bad one, null to take it back."),
  }),
  status: 200,
  reply: z.object({
    messageId: id("msg"),
    memberId: id("mem").describe("Whose opinion it is."),
    rating: rating.nullable().describe("What is known now; null when it was taken back."),
    apiKeyId: id("key").nullable().describe("The API key it was given through; null when none was used."),
    givenAt: time.describe("When it was given."),
  }),
  problems: ["message.missing", "message.not_by_bot"],
});
