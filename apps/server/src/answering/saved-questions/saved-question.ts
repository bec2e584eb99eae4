import type { savedQuestion } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";
import type { Turn } from "../engine/index.ts";

export type SavedQuestionRow = {
  id: string;
  bot_id: string;
  question: string;
  expected_source_id: string | null;
  expected_words: string | null;
  expects_fallback: boolean;
  last_run_at: Date | null;
  last_passed: boolean | null;
  created_at: Date;
};

export function present(row: SavedQuestionRow): z.input<typeof savedQuestion> {
  const { last_run_at, last_passed } = row;
  return {
    id: row.id,
    botId: row.bot_id,
    question: row.question,
    expectedSourceId: row.expected_source_id,
    expectedWords: row.expected_words,
    expectsFallback: row.expects_fallback,
    lastRun:
      last_run_at === null || last_passed === null ? null : { at: toTime(last_run_at), passed: last_passed },
    createdAt: toTime(row.created_at),
  };
}

type Expected = Pick<SavedQuestionRow, "expected_words" | "expects_fallback" | "expected_source_id">;

/** Why a turn is not what is expected; null when it is. `documents` are those of the expected source. */
export function whatIsWrong(expected: Expected, turn: Turn, documents: ReadonlySet<string>): string | null {
  if (turn.kind !== "answer") return expected.expects_fallback ? null : "The bot did not answer.";
  if (expected.expects_fallback) return "The bot answered, and should not.";
  const words = expected.expected_words;
  if (words !== null && !plain(turn.text).includes(plain(words)))
    return `The answer does not say "${words}".`;
  const isFromSource = turn.sources.some(({ documentId }) => documents.has(documentId));
  if (expected.expected_source_id === null || isFromSource) return null;
  const titles = turn.sources.map(({ title }) => title).join(", ");
  return titles === ""
    ? "The answer comes from no source."
    : `The answer comes from another source: ${titles}.`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
