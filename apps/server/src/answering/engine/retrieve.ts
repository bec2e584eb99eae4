import type { TraceStep } from "@nebulahex/contract";
import type { Found, Search } from "./search.ts";

/** Searches the bot's knowledge for what the visitor asks. */
export function retrieve(question: string, search: Search): Found & { step: TraceStep } {
  const found = search(question);
  const [best, second] = found.hits;
  if (!best) {
    const detail = "No document shares a word with the question.";
    return { ...found, step: { step: "retrieve", outcome: "nothing found", detail } };
  }
  const next = second ? ` Next: "${second.title}" (${second.score.toFixed(2)}).` : "";
  const detail = `Best: "${best.title}"${best.passage.heading ? `, ${best.passage.heading}` : ""}.${next}`;
  return { ...found, step: { step: "retrieve", outcome: "found", score: best.score, detail } };
}
