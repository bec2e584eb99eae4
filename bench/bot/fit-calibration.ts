import type { Calibration } from "../../apps/server/src/answering/engine/calibration.ts";
import {
  confidenceFeatures,
  type FeatureName,
  smallnessOf,
} from "../../apps/server/src/answering/engine/confidence.ts";
import type { SearchResult } from "../../apps/server/src/knowledge/search-index/index.ts";
import type { Company } from "./companies.ts";
import type { EvalSet, Query } from "./eval-sets.ts";

export type Example = { query: Query; found: SearchResult; isRight: boolean };
export type Observed = { set: EvalSet; examples: Example[] };

const penalty = 0.01;
const rounds = 2000;
const rate = 0.5;

/**
 * Logistic regression by plain descent over standardised features, each also as much as the knowledge is small. Every
 * company weighs the same, however many its questions, and of a company the whole of its knowledge as much as all the
 * small pieces.
 */
export function fitCalibration(companies: readonly Company[]): Calibration {
  const rows = companies.flatMap(({ whole, small }) =>
    [whole, ...small].flatMap((observed) => {
      const share = observed === whole ? 1 / 2 : 1 / (2 * small.length);
      const weight = share / (companies.length * observed.examples.length);
      return observed.examples.map(({ found, isRight }) => ({
        values: confidenceFeatures(found.statistics).map(([, value]) => value),
        smallness: smallnessOf(found.statistics),
        isRight,
        weight,
      }));
    }),
  );
  const names = confidenceFeatures(firstOf(companies)).map(([name]) => name);
  const means = names.map((_, index) => sumOf(rows, ({ weight, values }) => weight * (values[index] ?? 0)));
  const spreads = names.map(
    (_, index) =>
      Math.sqrt(
        sumOf(rows, ({ weight, values }) => weight * ((values[index] ?? 0) - (means[index] ?? 0)) ** 2),
      ) || 1,
  );
  const fitted = descend(
    rows.map(({ values, smallness, isRight, weight }) => {
      const inputs = values.map((value, index) => (value - (means[index] ?? 0)) / (spreads[index] ?? 1));
      return { inputs: [...inputs, smallness, ...inputs.map((input) => smallness * input)], isRight, weight };
    }),
  );
  const weightAt = (place: number, index: number) => (fitted.weights[place] ?? 0) / (spreads[index] ?? 1);
  return {
    intercept: round2(fitted.intercept),
    weights: named(names, (index) => weightAt(index, index)),
    means: named(names, (index) => means[index] ?? 0),
    inSmall: {
      intercept: round2(fitted.weights[names.length] ?? 0),
      weights: named(names, (index) => weightAt(names.length + 1 + index, index)),
    },
  };
}

type Row = { inputs: number[]; isRight: boolean; weight: number };

function descend(rows: readonly Row[]) {
  const weights = new Float64Array(rows[0]?.inputs.length ?? 0);
  let intercept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(weights.length);
    let interceptGradient = 0;
    for (const { inputs, isRight, weight } of rows) {
      let sum = intercept;
      for (let index = 0; index < inputs.length; index += 1)
        sum += (inputs[index] ?? 0) * (weights[index] ?? 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0));
      interceptGradient += error;
      for (let index = 0; index < inputs.length; index += 1)
        gradient[index] = (gradient[index] ?? 0) + error * (inputs[index] ?? 0);
    }
    intercept -= rate * interceptGradient;
    for (const [index, slope] of gradient.entries())
      weights[index] = (weights[index] ?? 0) - rate * (slope + penalty * (weights[index] ?? 0));
  }
  return { weights, intercept };
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
