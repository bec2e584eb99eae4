import { z } from "zod";
import { operation } from "./operation.ts";
import { id, nextCursor, time } from "./shapes.ts";

export const ranges = ["7", "14", "30", "all"] as const;
export type Range = (typeof ranges)[number];

const days = z.enum(ranges).default("30").meta({
  description: "How many days back, today included; `all` is since the beginning.",
  example: "30",
});
const share = z.number().min(0).max(1);

function card(what: string, current: number, previous: number) {
  return z
    .object({
      current: z.number().meta({ description: "In the range.", example: current }),
      previous: z
        .number()
        .nullable()
        .meta({ description: "In the range of the same length before; null for `all`.", example: previous }),
    })
    .describe(what);
}

const count = (what: string, example: number) => z.int().meta({ description: what, example });

const askedQuestion = z.object({
  question: z
    .string()
    .meta({ description: "One of the questions, as it was asked.", example: "Do you ship to Peru?" }),
  count: count("How many times it was asked, in these words or alike.", 12),
});

export const getAnalytics = operation({
  id: "getAnalytics",
  method: "GET",
  path: "/api/v1/analytics",
  needs: "analytics:read",
  summary: "Shows the figures of a range against the range before",
  query: z.strictObject({ days, botId: id("bot").describe("Only this bot's.").optional() }),
  status: 200,
  reply: z.object({
    from: time.describe("Where the range begins, a midnight in UTC."),
    to: time.describe("Until when it was counted."),
    cards: z
      .object({
        messages: card("Messages of visitors, bots and team.", 812, 640),
        conversations: card("Conversations begun.", 201, 180),
        leads: card("Leads taken.", 31, 22),
        fallbackRate: card("Share of the bots' replies that were fallbacks, 0 to 1.", 0.18, 0.24),
      })
      .describe("The four figures on top."),
    perDay: z
      .array(
        z.object({
          day: z.string().meta({ description: "The day in UTC.", example: "2026-03-14" }),
          messages: count("Messages.", 41),
          conversations: count("Conversations begun.", 9),
          answers: count("Answers of the bots.", 18),
          fallbacks: count("Fallbacks of the bots.", 3),
          leads: count("Leads taken.", 2),
        }),
      )
      .describe("Day by day, days without anything included; 366 days at most."),
    outcomes: z
      .object({
        answered: count("Answered by a bot, and no person was needed.", 120),
        handedOver: count("A person took part or was asked to.", 41),
        left: count("The visitor left without an answer.", 22),
        reopened: count("Went on after it was resolved.", 7),
      })
      .describe(
        "What became of the conversations begun in the range. One may be in several: they are not summed.",
      ),
    mostAsked: z.array(askedQuestion).describe("What was asked most, alike questions together; 10 at most."),
  }),
  problems: ["bot.missing"],
});

export const listUnanswered = operation({
  id: "listUnanswered",
  method: "GET",
  path: "/api/v1/bots/{botId}/unanswered",
  needs: "analytics:read",
  summary: "Groups the questions that a bot could not answer, the most asked first",
  description: "The last 1,000 of the range are looked at. Add an answer as a source, and ask again.",
  query: z.strictObject({ days }),
  status: 200,
  reply: z.object({
    unanswered: z
      .array(
        askedQuestion.extend({
          questions: z.array(z.string()).meta({
            description: "The different words of it, 5 at most.",
            example: ["Do you ship to Peru?", "shipping peru"],
          }),
          conversationIds: z.array(id("cnv")).describe("Where it was asked last, 5 at most."),
          lastAskedAt: time.describe("When it was asked last."),
        }),
      )
      .describe("The groups, 100 at most."),
    nextCursor,
  }),
  problems: ["bot.missing"],
});

export const replayThreshold = operation({
  id: "replayThreshold",
  method: "GET",
  path: "/api/v1/bots/{botId}/threshold-replay",
  needs: "analytics:read",
  summary: "Tells what another threshold would have done with the questions of a range",
  description: "Answers that need no confidence, such as greetings and orders, are not counted.",
  query: z.strictObject({
    threshold: z.coerce
      .number()
      .min(0)
      .max(1)
      .meta({ description: "The threshold to try, 0 to 1.", example: 0.6 }),
    days,
  }),
  status: 200,
  reply: z.object({
    threshold: share.meta({ description: "The threshold tried.", example: 0.6 }),
    questions: count("Questions that the bot answered or fell back on.", 412),
    answeredThen: count("Of these it answered.", 333),
    answeredWith: count("Of these it would have answered.", 311),
    wouldFallBack: count("Answered then, and would fall back.", 31),
    wouldAnswer: count("Fell back then, and would be answered.", 9),
    examples: z
      .array(
        z.object({
          question: z.string().meta({ description: "What was asked.", example: "Do you ship to Peru?" }),
          confidence: share.meta({ description: "How sure the bot was.", example: 0.55 }),
          change: z.enum(["would_fall_back", "would_answer"]).describe("What would change."),
        }),
      )
      .describe("Questions that would change, the latest first; 20 at most."),
  }),
  problems: ["bot.missing"],
});
