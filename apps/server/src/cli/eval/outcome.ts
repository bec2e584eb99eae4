import type { Turn } from "../../answering/index.ts";
import type { Query } from "./queries.ts";

/** What the bot did with one question; `sources` are the documents it found, best first, answered from or not. */
export type Outcome = {
  id: string;
  sources: string[];
  confidence: number | null;
  wasFallback: boolean;
  escalated: boolean;
  answer: string;
};

export function outcomeOf(query: Query, turn: Turn): Outcome {
  return {
    id: query.id,
    sources: turn.passages.map(({ documentId }) => documentId),
    confidence: turn.confidence,
    wasFallback: turn.kind === "fallback" || (turn.kind === "handover" && turn.isFallback),
    escalated: turn.kind === "handover",
    answer: turn.text,
  };
}
