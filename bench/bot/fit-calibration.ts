import type { Calibration } from "../../apps/server/src/answering/engine/calibration.ts";
import { confidenceFeatures, type FeatureName } from "../../apps/server/src/answering/engine/confidence.ts";
import type { SearchResult } from "../../apps/server/src/knowledge/search-index/index.ts";
import type { Company } from "./companies.ts";
import type { EvalSet, Query } from "./eval-sets.ts";

export type Example = { query: Query; found: SearchResult; isRight: boolean };
export type Observed = { set: EvalSet; examples: Example[] };

const penalty = 0.01;
const rounds = 1500;
const rate = 0.5;

/**
 * Logistic regression by plain descent over standardised features. Every company weighs the same, however many its
 * questions, and of a company the whole of its knowledge as much as all the small pieces.
 */
export function fitCalibration(companies: readonly Company[]): Calibration {
  const rows = companies.flatMap(({ whole, small }) =>
    [whole, ...small].flatMap((observed) => {
      const share = observed === whole ? 1 / 2 : 1 / (2 * small.length);
      const weight = share / (companies.length * observed.examples.length);
      return observed.examples.map(({ found, isRight }) => ({
        values: confidenceFeatures(found.statistics).map(([, value]) => value),
        isRight,
        weight,
      }));
    }),
  );
  const names = confidenceFeatures(firstOf(companies)).map(([name]) => name);
  const means = names.map((_, index) => sumOf(rows, ({ weight, values }) => weight * (values[index] ?? 0)));
  const spreads = names.map((_, index) =>
    Math.sqrt(
      sumOf(rows, ({ weight, values }) => weight * ((values[index] ?? 0) - (means[index] ?? 0)) ** 2),
    ),
  );
  const inputs = rows.map(({ values, isRight, weight }) => ({
    values: values.map((value, index) => (value - (means[index] ?? 0)) / (spreads[index] || 1)),
    isRight,
    weight,
  }));

  let weights = names.map(() => 0);
  let intercept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const gradient = names.map(() => 0);
    let interceptGradient = 0;
    for (const { values, isRight, weight } of inputs) {
      const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), intercept);
      const error = weight * (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0));
      interceptGradient += error;
      for (const [index, value] of values.entries()) gradient[index] = (gradient[index] ?? 0) + error * value;
    }
    intercept -= rate * interceptGradient;
    weights = weights.map((weight, index) => weight - rate * ((gradient[index] ?? 0) + penalty * weight));
  }
  return {
    intercept: round2(intercept),
    weights: named(names, (index) => (weights[index] ?? 0) / (spreads[index] || 1)),
    means: named(names, (index) => means[index] ?? 0),
  };
}

function firstOf(companies: readonly Company[]) {
  const statistics = companies[0]?.whole.examples[0]?.found.statistics;
  if (!statistics) throw new Error("There is nothing to fit: the eval folder holds no questions.");
  return statistics;
}

function named(names: readonly FeatureName[], valueAt: (index: number) => number) {
  return Object.fromEntries(names.map((name, index) => [name, round2(valueAt(index))])) as Record<
    FeatureName,
    number
  >;
}

function sumOf<Row>(rows: readonly Row[], value: (row: Row) => number) {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

function round2(value: number) {
  return Math.round(value * 100) / 100;
}
