import type { TraceStep } from "@nebulahex/contract";
import type { Found, Search } from "./search.ts";

/** Searches the bot's knowledge for what the visitor asks. */
export async function retrieve(question: string, search: Search): Promise<Found & { step: TraceStep }> {
  const found = await search(question);
  const [best, second] = found.hits;
  const note = found.note ? ` ${found.note}` : "";
  if (!best) {
    const detail = `No document shares a word with the question.${note}`;
    return { ...found, step: { step: "retrieve", outcome: "nothing found", detail } };
  }
  const next = second ? ` Next: "${second.title}" (${second.score.toFixed(2)}).` : "";
  const place = best.passage.heading ? `, ${best.passage.heading}` : "";
  const detail = `Best: "${best.title}"${place}.${next}${note}`;
  return { ...found, step: { step: "retrieve", outcome: "found", score: best.score, detail } };
}
