import type { Entry } from "./entry.ts";

const mostPairBits = 19;

/** Words and pairs of neighbouring words as numbers: words first, then pairs hashed into `pairCount` (a power of two). */
export type FeatureSpace = { wordCount: number; pairCount: number };

export type Counts = Map<number, number>;

export function featureSpaceOf(wordCount: number, entries: readonly Entry[]): FeatureSpace {
  const words = entries.reduce(
    (sum, { samples }) => sum + samples.reduce((all, { length }) => all + length, 0),
    0,
  );
  return { wordCount, pairCount: 2 ** Math.min(mostPairBits, Math.ceil(Math.log2(words + 2)) + 1) };
}

/** Counts the features of a run of words; a word that is not known is -1 and parts its neighbours. */
export function countFeatures(words: readonly number[], space: FeatureSpace, counts: Counts = new Map()) {
  let previous = -1;
  for (const word of words) {
    if (word >= 0) add(counts, word);
    if (word >= 0 && previous >= 0) add(counts, pairOf(previous, word, space));
    previous = word;
  }
  return counts;
}

export function countEntryFeatures({ title, samples }: Entry, space: FeatureSpace) {
  const counts = countFeatures(title, space);
  for (const sample of samples) countFeatures(sample, space, counts);
  return counts;
}

function add(counts: Counts, feature: number) {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

function pairOf(first: number, second: number, { wordCount, pairCount }: FeatureSpace) {
  const hash = Math.imul(first * 31 + 7, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  return wordCount + ((hash ^ (hash >>> 15)) & (pairCount - 1));
}
