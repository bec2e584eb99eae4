import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, id, nextCursor, page, text, time } from "./shapes.ts";

const question = text.meta({
  description: "What a visitor would ask, 1 to 4,000 characters.",
  example: "How long do I have to return something?",
});
const expectedSourceId = id("src").describe("The source that the answer must come from.");
const expectedWords = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .meta({ description: "Words that must stand in the answer, whatever their case.", example: "30 days" });
const expectsFallback = z.boolean().meta({
  description: "Whether the bot must not answer it: it has no business with it.",
  example: false,
});

export const savedQuestion = z
  .object({
    id: id("qst"),
    botId: id("bot"),
    question,
    expectedSourceId: expectedSourceId
      .nullable()
      .describe("The source that the answer must come from; null is any."),
    expectedWords: expectedWords.nullable().describe("Words that must stand in the answer; null is any."),
    expectsFallback,
    lastRun: z
      .object({
        at: time.describe("When it was run last."),
        passed: z.boolean().meta({ description: "Whether the bot did as expected.", example: true }),
      })
      .nullable()
      .describe("How it went last, against what the bot knew then; null when it was never run."),
    createdAt,
  })
  .meta({
    id: "SavedQuestion",
    description: "A question with what is expected of the bot, to be run again and again.",
  });

export const listSavedQuestions = operation({
  id: "listSavedQuestions",
  method: "GET",
  path: "/api/v1/bots/{botId}/saved-questions",
  needs: "bots:content",
  summary: "Lists a bot's saved questions, oldest first",
  query: page(100),
  status: 200,
  reply: z.object({
    savedQuestions: z.array(savedQuestion).describe("The saved questions of this page."),
    nextCursor,
  }),
  problems: ["bot.missing"],
});

export const createSavedQuestion = operation({
  id: "createSavedQuestion",
  method: "POST",
  path: "/api/v1/bots/{botId}/saved-questions",
  needs: "bots:content",
  summary: "Saves a question with what is expected of the bot",
  description: "With nothing expected, any answer will do.",
  body: z.strictObject({
    question,
    expectedSourceId: expectedSourceId.optional(),
    expectedWords: expectedWords.optional(),
    expectsFallback: expectsFallback.default(false),
  }),
  status: 201,
  reply: savedQuestion,
  problems: ["bot.missing", "source.missing", "saved_question.too_many"],
});

export const deleteSavedQuestion = operation({
  id: "deleteSavedQuestion",
  method: "DELETE",
  path: "/api/v1/bots/{botId}/saved-questions/{savedQuestionId}",
  needs: "bots:content",
  summary: "Deletes a saved question",
  status: 204,
  problems: ["bot.missing", "saved_question.missing"],
});

export const runSavedQuestions = operation({
  id: "runSavedQuestions",
  method: "POST",
  path: "/api/v1/bots/{botId}/saved-questions/run",
  needs: "bots:content",
  summary: "Runs a bot's saved questions, against what it knows or would know after a change",
  description:
    "With `threshold`, `add` or `leaveOutSourceId` it tells what a change would do before it is made: nothing is " +
    "stored then. The answers are those of the passages; models are not asked.",
  body: z.strictObject({
    threshold: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ description: "A threshold to try in place of the bot's, 0 to 1.", example: 0.6 }),
    add: z
      .strictObject({
        title: z
          .string()
          .trim()
          .min(1)
          .max(300)
          .meta({ description: "Title of the text.", example: "Returns" }),
        content: z.string().min(1).max(2_000_000).meta({
          description: "Markdown that the bot would know besides.",
          example: "Send it back within 30 days.",
        }),
      })
      .optional()
      .describe("A text to try."),
    leaveOutSourceId: id("src").optional().describe("A source that the bot would not know any more."),
  }),
  status: 200,
  reply: z.object({
    passed: z.int().meta({ description: "How many went as expected.", example: 18 }),
    failed: z.int().meta({ description: "How many did not.", example: 2 }),
    results: z
      .array(
        z.object({
          savedQuestionId: id("qst"),
          question,
          passed: z.boolean().meta({ description: "Whether it went as expected.", example: true }),
          outcome: z.enum(["answered", "fallback", "handover"]).describe("What the bot would do."),
          confidence: z.number().min(0).max(1).nullable().meta({
            description: "How sure it would be, 0 to 1; null where that was not looked for.",
            example: 0.91,
          }),
          answer: z.string().meta({ description: "What it would say.", example: "You have 30 days." }),
          reason: z.string().nullable().meta({
            description: "Why it did not go as expected; null when it did.",
            example: "The answer comes from another source: Shipping.",
          }),
        }),
      )
      .describe("Every question, oldest first."),
  }),
  problems: ["bot.missing", "source.missing"],
});
