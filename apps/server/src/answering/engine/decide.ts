import { confidenceOf } from "./confidence.ts";
import { extractAnswer } from "./extract-answer.ts";
import { replyToPleasantry } from "./pleasantry.ts";
import { retrieve } from "./retrieve.ts";
import { Trace } from "./trace.ts";
import type { Turn, TurnInput } from "./turn.ts";
import { wantsPerson } from "./wants-person.ts";

/** Decides one turn of the bot: hand over when a person is wanted, else answer when sure enough, else fall back. */
export function decide({ bot, transcript, fallbacksInRow, question, search, now }: TurnInput): Turn {
  const trace = new Trace(now);

  const wish = wantsPerson(question, transcript, bot.fallbackText);
  trace.add({ step: "wants-person", outcome: wish.isWanted ? "wanted" : "not wanted", detail: wish.detail });
  if (wish.isWanted) {
    const text = bot.handoverText;
    return {
      kind: "handover",
      reason: "customer_requested",
      text,
      confidence: null,
      isFallback: false,
      passages: [],
      trace: trace.steps,
    };
  }

  const pleasantry = replyToPleasantry(question, bot.greeting);
  if (pleasantry !== null) {
    trace.add({ step: "pleasantry", outcome: "answered", detail: "Only a greeting or thanks." });
    return { kind: "answer", text: pleasantry, confidence: 1, sources: [], passages: [], trace: trace.steps };
  }

  const found = retrieve(question, search);
  trace.add(found.step);
  const { confidence, detail } = confidenceOf(found);
  const isSure = confidence >= bot.threshold && found.hits.length > 0;
  trace.add({
    step: "confidence",
    outcome: isSure ? "sure enough" : `below ${bot.threshold}`,
    score: confidence,
    detail,
  });

  const [best] = found.hits;
  if (best && isSure) {
    const text = extractAnswer(best);
    trace.add({ step: "extract-answer", outcome: "answered", detail: `From "${best.title}".` });
    const { title, url, documentId } = best;
    return {
      kind: "answer",
      text,
      confidence,
      sources: [{ title, url, documentId }],
      passages: found.hits,
      trace: trace.steps,
    };
  }

  const isLast = fallbacksInRow + 1 >= bot.fallbacksBeforeHandover;
  trace.add({
    step: "fallback",
    outcome: isLast ? "handed over" : "fell back",
    detail: `Fallback ${fallbacksInRow + 1} of ${bot.fallbacksBeforeHandover} in a row.`,
  });
  const said = { confidence, passages: found.hits, trace: trace.steps };
  if (isLast)
    return { kind: "handover", reason: "bot_unsure", text: bot.handoverText, isFallback: true, ...said };
  return { kind: "fallback", text: bot.fallbackText, ...said };
}
