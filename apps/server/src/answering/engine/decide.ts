import type { Citation } from "@nebulahex/contract";
import { answerOrder } from "./answer-order.ts";
import { confidenceOf, confidenceOfWritten } from "./confidence.ts";
import { extractAnswer } from "./extract-answer.ts";
import { shiftConfidence } from "./learn-shift.ts";
import { replyToPleasantry } from "./pleasantry.ts";
import { retrieve } from "./retrieve.ts";
import type { FoundPassage } from "./search.ts";
import { Trace } from "./trace.ts";
import type { Turn, TurnInput } from "./turn.ts";
import { wantsPerson } from "./wants-person.ts";
import { writeAnswer } from "./write-answer.ts";

/** Decides one turn of the bot: hand over when a person is wanted, tell an order, answer when sure enough, else fall back. */
export async function decide(input: TurnInput): Promise<Turn> {
  const trace = new Trace(input.now);
  return (
    handOverIfWanted(input, trace) ??
    replyInKind(input, trace) ??
    (await answerOrder(input, trace)) ??
    (await answerOrFallBack(input, trace))
  );
}

function handOverIfWanted({ bot, question, transcript }: TurnInput, trace: Trace): Turn | null {
  const { isWanted, detail } = wantsPerson(question, transcript, bot.fallbackText);
  trace.add({ step: "wants-person", outcome: isWanted ? "wanted" : "not wanted", detail });
  if (!isWanted) return null;
  return {
    kind: "handover",
    reason: "customer_requested",
    text: bot.handoverText,
    confidence: null,
    isFallback: false,
    passages: [],
    trace: trace.steps,
  };
}

function replyInKind({ bot, question }: TurnInput, trace: Trace): Turn | null {
  const text = replyToPleasantry(question, bot.greeting);
  if (text === null) return null;
  trace.add({ step: "pleasantry", outcome: "answered", detail: "Only a greeting or thanks." });
  return { kind: "answer", text, confidence: 1, sources: [], passages: [], trace: trace.steps };
}

async function answerOrFallBack(input: TurnInput, trace: Trace): Promise<Turn> {
  const found = await retrieve(input.question, input.search);
  trace.add(found.step);
  const match = confidenceOf(found);
  const shift = input.bot.confidenceShift ?? 0;
  const confidence = shiftConfidence(match.confidence, shift);
  if (shift !== 0) {
    const detail = "In log-odds, what the team's verdicts taught; confidence holds it already.";
    trace.add({ step: "verdicts", outcome: shift < 0 ? "less sure" : "surer", score: shift, detail });
  }
  const written = await writeAnswer(input, found.hits, trace);
  if (written?.kind === "none") return fallBack(input, trace, confidence, found.hits);

  const isWritten = written?.kind === "answer";
  const sureness = isWritten ? confidenceOfWritten(confidence) : confidence;
  const isSure = sureness >= input.bot.threshold;
  trace.add({
    step: "confidence",
    outcome: isSure ? "sure enough" : `below ${input.bot.threshold}`,
    score: sureness,
    detail: isWritten ? `${match.detail}, + a model found the answer in the passages` : match.detail,
  });

  const [best] = found.hits;
  if (!best || !isSure) return fallBack(input, trace, sureness, found.hits);
  const said = { kind: "answer", confidence: sureness, passages: found.hits, trace: trace.steps } as const;
  if (isWritten) return { ...said, text: written.text, sources: written.cited.map(citationOf) };
  const text = extractAnswer(best);
  trace.add({ step: "extract-answer", outcome: "answered", detail: `From "${best.title}".` });
  return { ...said, text, sources: [citationOf(best)] };
}

function citationOf({ title, url, documentId }: FoundPassage): Citation {
  return { title, url, documentId };
}

function fallBack(
  { bot, fallbacksInRow }: TurnInput,
  trace: Trace,
  confidence: number,
  passages: readonly FoundPassage[],
): Turn {
  const count = fallbacksInRow + 1;
  const isLast = count >= bot.fallbacksBeforeHandover;
  trace.add({
    step: "fallback",
    outcome: isLast ? "handed over" : "fell back",
    detail: `Fallback ${count} of ${bot.fallbacksBeforeHandover} in a row.`,
  });
  const said = { confidence, passages, trace: trace.steps };
  if (!isLast) return { kind: "fallback", text: bot.fallbackText, ...said };
  return { kind: "handover", reason: "bot_unsure", text: bot.handoverText, isFallback: true, ...said };
}
