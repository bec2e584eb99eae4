import { bestScore } from "./best.ts";
import { type Classifier, rankByClassifier } from "./classifier.ts";
import { at } from "./postings.ts";
import type { Question } from "./question.ts";
import { type CharacterRanker, rankByCharacters } from "./rank-by-characters.ts";
import { type MeaningRanker, rankByMeaning } from "./rank-by-meaning.ts";
import { rankByWords, type WordRanker } from "./rank-by-words.ts";

/** Titles say little but to the point. */
const titleShare = 0.5;
export const meaningShare = 0.5;
/** Half of the whole: the flat middle of what was tried. */
const semanticShare = 4;

export type Rankers = {
  words: WordRanker;
  characters: CharacterRanker;
  titles: CharacterRanker;
  classifier: Classifier;
  meaning: MeaningRanker;
};

/** The same entries as each ranker sees them, in raw scores, and all rankers together (`fused`, 0 to 1). */
export type Rankings = Record<keyof Rankers | "fused", Float32Array> & {
  /** How a model of embeddings sees them; null where none was asked. */
  semantic: Float32Array | null;
};

export function rankEntries(
  rankers: Rankers,
  { counts, text, direction }: Question,
  semantic: Float32Array | null,
): Rankings {
  const words = rankByWords(rankers.words, counts);
  const characters = rankByCharacters(rankers.characters, text);
  const titles = rankByCharacters(rankers.titles, text);
  const classifier = rankByClassifier(rankers.classifier, counts, words.length);
  const fused = new Float32Array(words.length);
  const meaning = rankByMeaning(rankers.meaning, direction, words.length);
  const whole = 3 + titleShare + meaningShare + (semantic ? semanticShare : 0);
  for (const ranking of [words, characters, classifier]) addShares(fused, ranking, 1 / whole);
  addShares(fused, titles, titleShare / whole);
  addShares(fused, meaning, meaningShare / whole);
  if (semantic) addShares(fused, semantic, semanticShare / whole);
  return { words, characters, titles, classifier, meaning, semantic, fused };
}

/** Adds a ranking divided by its best, so that none is louder than its weight. */
function addShares(fused: Float32Array, ranking: Float32Array, weight: number) {
  const best = bestScore(ranking);
  if (best <= 0) return;
  for (let entry = 0; entry < fused.length; entry += 1) {
    fused[entry] = at(fused, entry) + (weight * Math.max(0, at(ranking, entry))) / best;
  }
}
