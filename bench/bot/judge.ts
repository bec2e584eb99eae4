import type { Calibration } from "../../apps/server/src/answering/engine/calibration.ts";
import { confidenceOf } from "../../apps/server/src/answering/engine/confidence.ts";
import { auroc, share } from "../../apps/server/src/cli/eval/figures.ts";
import type { Observed } from "./fit-calibration.ts";

export type JudgedQuery = { query: string; isAnswerable: boolean; isRight: boolean; confidence: number };

/** A company's questions with the confidence that a calibration gives them. */
export function judge(observed: Observed, calibration: Calibration): JudgedQuery[] {
  return observed.examples.map(({ query, found, isRight }) => ({
    query: query.query,
    isAnswerable: query.isAnswerable,
    isRight,
    confidence: confidenceOf(found, calibration).confidence,
  }));
}

/** How well confidence tells what is known from what is not. */
export function scopeArea(judged: readonly JudgedQuery[]) {
  const of = (isAnswerable: boolean) =>
    judged.filter((one) => one.isAnswerable === isAnswerable).map(({ confidence }) => confidence);
  return auroc(of(true), of(false));
}

export type Ranked = { first: boolean; five: boolean };

/** Whether the right document stands first, or among the first five, of each question that has one. */
export function ranksOf({ examples }: Observed): Ranked[] {
  return examples
    .filter(({ query }) => query.relevant.length > 0)
    .map(({ query, found }) => {
      const own = found.hits.slice(0, 5).map(({ documentId }) => query.relevant.includes(documentId));
      return { first: own[0] ?? false, five: own.includes(true) };
    });
}

export function topOne(ranked: readonly Ranked[]) {
  return share(ranked.map(({ first }) => first));
}

export function recall(ranked: readonly Ranked[]) {
  return share(ranked.map(({ five }) => five));
}
