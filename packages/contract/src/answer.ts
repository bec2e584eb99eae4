import { z } from "zod";
import { operation } from "./operation.ts";
import { text } from "./shapes.ts";

/** Where an answer comes from: the document and, where it has one, its page. */
export const citation = z.object({ documentId: z.string(), title: z.string(), url: z.string().nullable() });
export type Citation = z.infer<typeof citation>;

/** One step of a turn, for people to read: what was asked, what came out, how sure, how long. */
export const traceStep = z.object({
  step: z.string(),
  outcome: z.string(),
  detail: z.string().optional(),
  score: z.number().optional(),
  durationMs: z.number().optional(),
});
export type TraceStep = z.infer<typeof traceStep>;

export const ask = operation({
  id: "ask",
  method: "POST",
  path: "/api/v1/bots/{botId}/ask",
  needs: "bots:read",
  summary: "Asks a bot a question and shows every step of its answer; stores nothing",
  body: z.strictObject({ question: text }),
  status: 200,
  reply: z.object({
    outcome: z.enum(["answered", "fallback", "handover"]),
    answer: z.string(),
    confidence: z.number().min(0).max(1).nullable(),
    threshold: z.number(),
    sources: z.array(citation),
    passages: z.array(
      citation.extend({ heading: z.string().nullable(), text: z.string(), score: z.number() }),
    ),
    trace: z.array(traceStep),
  }),
  problems: ["bot.missing"],
});
