import type { ReactNode } from "react";
import { words } from "./texts.ts";

/** Questions with how often each was asked. */
export function Asked({
  questions,
  none,
}: {
  questions: readonly { question: string; count: number; more?: ReactNode }[];
  none: string;
}) {
  if (questions.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ol className="divide-y divide-line rounded-md border border-line">
      {questions.map(({ question, count, more }) => (
        <li key={question} className="flex items-baseline justify-between gap-4 px-4 py-2">
          <span className="min-w-0 break-words">{question}</span>
          <span className="flex shrink-0 items-baseline gap-3 text-sm text-muted">
            {words.asked(count)}
            {more}
          </span>
        </li>
      ))}
    </ol>
  );
}
