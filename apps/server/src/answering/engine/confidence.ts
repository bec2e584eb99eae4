import { type Calibration, calibrations } from "./calibration.ts";
import { calibrationsWithModel } from "./calibration-with-model.ts";
import type { Found, MatchFeatures } from "./search.ts";

export type FeatureName =
  | "coverage"
  | "agreement"
  | "characters"
  | "title"
  | "lead"
  | "meaning"
  | "semantic"
  | "semanticLead";

export type Confidence = { confidence: number; detail: string };

/** The probability that the best document answers the question, with what spoke for and against it. */
export function confidenceOf(
  { hits, statistics }: Found,
  calibration: Calibration = calibrationFor(statistics),
): Confidence {
  if (hits.length === 0) return { confidence: 0, detail: "Nothing was found." };
  const { intercept, weights, means, inSmall } = calibration;
  const smallness = smallnessOf(statistics);
  const parts = confidenceFeatures(statistics).map(([name, value]) => ({
    name,
    push: ((weights[name] ?? 0) + smallness * (inSmall.weights[name] ?? 0)) * (value - (means[name] ?? 0)),
  }));
  const sum = parts.reduce((total, { push }) => total + push, intercept + smallness * inSmall.intercept);
  const strongest = parts.sort((one, other) => Math.abs(other.push) - Math.abs(one.push));
  return {
    confidence: 1 / (1 + Math.exp(-sum)),
    detail: strongest.map(({ name, push }) => `${push < 0 ? "−" : "+"} ${labels[name]}`).join(", "),
  };
}

/** A model that refuses when the passages do not hold the answer raises the odds of one that it does not refuse. */
const oddsOfWritten = 4;

/** The same for an answer that a model wrote from the passages and cites. */
export function confidenceOfWritten(confidence: number): number {
  return (oddsOfWritten * confidence) / (1 + (oddsOfWritten - 1) * confidence);
}

/** What the calibration is trained on. Coverage tells more the more was asked. */
export function confidenceFeatures(match: MatchFeatures): [FeatureName, number][] {
  return [
    ["coverage", match.coverage * Math.log(1 + match.words)],
    ["agreement", match.agreement],
    ["characters", Math.sqrt(Math.max(0, match.characterCosine))],
    ["title", match.titleCosine],
    ["lead", match.classifierLead],
    ...semanticFeatures(match),
    ...(match.meaning === null ? [] : [["meaning", match.meaning] as [FeatureName, number]]),
  ];
}

/** Beyond so many spreads a text is as near, or as far ahead of the next, as can be told. */
const nearest = 12;
const farthestAhead = 4;

function semanticFeatures({ semantic, semanticLead }: MatchFeatures): [FeatureName, number][] {
  if (semantic === undefined || semanticLead === undefined) return [];
  const lead = Math.max(-farthestAhead, Math.min(farthestAhead, semanticLead));
  return [
    ["semantic", Math.min(nearest, semantic)],
    ["semanticLead", lead],
  ];
}

/** 1 for a bot of one document, towards 0 for one of many: what a match is worth depends on what else there was to find. */
export function smallnessOf({ documents }: MatchFeatures): number {
  return 1 / Math.sqrt(documents);
}

function calibrationFor({ meaning, semantic }: MatchFeatures): Calibration {
  const { words, wordsAndMeaning } = semantic === undefined ? calibrations : calibrationsWithModel;
  return meaning === null ? words : wordsAndMeaning;
}

const labels: Record<FeatureName, string> = {
  coverage: "telling words found",
  agreement: "agreement of the rankers",
  characters: "likeness to the document",
  title: "likeness to the title",
  meaning: "likeness of what the words mean",
  lead: "lead over the next document",
  semantic: "likeness by the search model",
  semanticLead: "lead over the next by the search model",
};
