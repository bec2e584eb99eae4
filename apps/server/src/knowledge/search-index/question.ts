import { rarity } from "./feature-weights.ts";
import { type Counts, countFeatures, type FeatureSpace } from "./features.ts";
import { at, ownersOf } from "./postings.ts";
import type { WordRanker } from "./rank-by-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A question as the rankers read it. */
export type Question = {
  text: string;
  /** Where its meaning points. */
  direction: Float32Array;
  counts: Counts;
  /** Its telling words, each once, with their weight. */
  words: ReadonlyMap<number, number>;
  unknownWords: number;
  unknownWeight: number;
};

export function readQuestion(
  text: string,
  vocabulary: Vocabulary,
  space: FeatureSpace,
  { postings, weights, entryCount }: WordRanker,
): Question {
  const read = vocabulary.readForgiving(text, (word) => ownersOf(postings, word));
  const telling = read.filter((word) => word >= 0 && !vocabulary.isStopWord(word));
  const unknown = vocabulary.split(text).filter((_, index) => (read[index] ?? -1) < 0);
  return {
    text: vocabulary.plain(text),
    direction: vocabulary.table?.directionOf(vocabulary.readRows(text)) ?? new Float32Array(),
    counts: countFeatures(read, space),
    words: new Map(telling.map((word) => [word, at(weights, word)])),
    unknownWords: unknown.length,
    unknownWeight: unknown.reduce(
      (sum, word) => sum + rarity(0, entryCount, vocabulary.usualShareOfUnknown(word)) ** 2,
      0,
    ),
  };
}

/** How much of the question these words hold, 0 to 1: the rarer a word the more, and unknown words are never held. */
export function shareHeld({ words, unknownWeight }: Question, held: Iterable<number>) {
  const found = new Set(held);
  let whole = unknownWeight;
  let sum = 0;
  for (const [word, weight] of words) {
    whole += weight ** 2;
    if (found.has(word)) sum += weight ** 2;
  }
  return whole > 0 ? sum / whole : 0;
}
