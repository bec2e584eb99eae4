import { auroc, calibrationError, reliability, share, shareWithInterval, withInterval } from "./figures.ts";
import type { Outcome } from "./outcome.ts";
import type { Query } from "./queries.ts";

/** The figures that the questions' labels allow, with 95 % intervals. */
export function report(queries: readonly Query[], outcomes: readonly Outcome[]): string {
  const rows = queries.map((query, index) => rowOf(query, outcomes[index]));
  const known = rows.filter(({ relevant, isAnswerable }) => isAnswerable && relevant.length > 0);
  const outside = rows.filter(({ isAnswerable }) => !isAnswerable);
  const inside = rows.filter(({ isAnswerable }) => isAnswerable);
  const lines = [
    `questions          ${rows.length}`,
    `answered           ${shareWithInterval(rows.map(({ isAnswered }) => isAnswered))}`,
  ];
  if (known.length > 0) {
    lines.push(
      `top-1              ${shareWithInterval(known.map(({ rank }) => rank === 0))}`,
      `recall@5           ${shareWithInterval(known.map(({ rank }) => rank >= 0 && rank < 5))}`,
      `answered, right    ${three(share(known.map(({ isAnswered, rank }) => isAnswered && rank === 0)))}`,
      `answered, wrong    ${three(share(known.map(({ isAnswered, rank }) => isAnswered && rank !== 0)))}`,
    );
  }
  if (outside.length > 0) {
    lines.push(
      `answered, not known ${three(share(outside.map(({ isAnswered }) => isAnswered)))} of ${outside.length}`,
    );
  }
  if (outside.length > 0 && inside.length > 0)
    lines.push(`scope AUROC        ${withInterval(rows, scopeArea)}`);
  if (known.length + outside.length === rows.length) {
    lines.push(`calibration error  ${withInterval(rows, calibrationError)}`, ...binsOf(rows));
  }
  return lines.join("\n");
}

type Row = ReturnType<typeof rowOf>;

function rowOf({ relevant = [], label }: Query, outcome: Outcome | undefined) {
  const rank = outcome?.sources.findIndex((id) => relevant.includes(id)) ?? -1;
  const isAnswerable = label !== 0;
  return {
    relevant,
    isAnswerable,
    rank,
    isAnswered: outcome !== undefined && !outcome.wasFallback && !outcome.escalated,
    confidence: outcome?.confidence ?? 0,
    isRight: isAnswerable && rank === 0,
  };
}

function scopeArea(rows: readonly Row[]) {
  const confidences = (isAnswerable: boolean) =>
    rows.filter((row) => row.isAnswerable === isAnswerable).map(({ confidence }) => confidence);
  return auroc(confidences(true), confidences(false));
}

function binsOf(rows: readonly Row[]) {
  return [
    "",
    "confidence  questions  promised  kept",
    ...reliability(rows)
      .filter(({ count }) => count > 0)
      .map(
        ({ from, count, confidence, right }) =>
          `from ${from.toFixed(1)}    ${String(count).padStart(9)}  ${three(confidence).padStart(8)}  ${three(right).padStart(4)}`,
      ),
  ];
}

function three(value: number) {
  return value.toFixed(3);
}
