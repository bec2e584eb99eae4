import { z } from "zod";
import { operation } from "./operation.ts";
import { durationMs, text } from "./shapes.ts";

/** Where an answer comes from: the document and, where it has one, its page. */
export const citation = z
  .object({
    documentId: z
      .string()
      .meta({ description: "Id of the document within its source.", example: "opening-hours" }),
    title: z.string().meta({ description: "Title of the document.", example: "Opening hours" }),
    url: z.string().nullable().meta({
      description: "Page of the document; null where it has none.",
      example: "https://acme.example/hours",
    }),
  })
  .meta({ id: "Citation", description: "A document that an answer comes from." });
export type Citation = z.infer<typeof citation>;

/** One step of a turn, for people to read: what was asked, what came out, how sure, how long. */
export const traceStep = z
  .object({
    step: z.string().meta({ description: "What was done.", example: "search" }),
    outcome: z.string().meta({ description: "What came out.", example: "8 passages" }),
    detail: z.string().optional().meta({ description: "More about it.", example: "Best: Opening hours" }),
    score: z.number().optional().meta({ description: "How strong the outcome is.", example: 0.91 }),
    durationMs: durationMs.optional(),
  })
  .meta({ id: "TraceStep", description: "One step on the way to an answer." });
export type TraceStep = z.infer<typeof traceStep>;

export const ask = operation({
  id: "ask",
  method: "POST",
  path: "/api/v1/bots/{botId}/ask",
  needs: "bots:read",
  summary: "Asks a bot a question and shows every step of its answer; stores nothing",
  body: z.strictObject({ question: text.describe("What a visitor would ask, 1 to 4,000 characters.") }),
  status: 200,
  reply: z.object({
    outcome: z
      .enum(["answered", "fallback", "handover"])
      .describe("What the bot would do: answer, say that it does not know, or hand over to the team."),
    answer: z.string().meta({
      description: "The words the visitor would read.",
      example: "We are open Monday to Friday, 9 to 17.",
    }),
    confidence: z.number().min(0).max(1).nullable().meta({
      description: "Probability that the answer is right, 0 to 1; null where none was looked for.",
      example: 0.93,
    }),
    threshold: z
      .number()
      .meta({ description: "The bot's threshold: below it the bot falls back. 0 to 1.", example: 0.5 }),
    sources: z.array(citation).describe("The documents that the answer comes from."),
    passages: z
      .array(
        citation.extend({
          heading: z
            .string()
            .nullable()
            .meta({ description: "Heading above the passage.", example: "Our shop in Berlin" }),
          text: z
            .string()
            .meta({ description: "The passage.", example: "We are open Monday to Friday, 9 to 17." }),
          score: z.number().meta({ description: "How well the passage fits the question.", example: 12.7 }),
        }),
      )
      .describe("The passages that fit the question best, the best first."),
    trace: z.array(traceStep).describe("Every step with its outcome and time."),
  }),
  problems: ["bot.missing"],
});
