import { bestScore } from "./best.ts";
import { type Classifier, rankByClassifier } from "./classifier.ts";
import { at } from "./postings.ts";
import type { Question } from "./question.ts";
import { type CharacterRanker, rankByCharacters } from "./rank-by-characters.ts";
import { rankByWords, type WordRanker } from "./rank-by-words.ts";

/** Titles say little but to the point. */
const titleShare = 0.5;

export type Rankers = {
  words: WordRanker;
  characters: CharacterRanker;
  titles: CharacterRanker;
  classifier: Classifier;
};

/** The same entries as each ranker sees them, in raw scores, and all rankers together (`fused`, 0 to 1). */
export type Rankings = Record<keyof Rankers | "fused", Float32Array>;

export function rankEntries(rankers: Rankers, { counts, text }: Question): Rankings {
  const words = rankByWords(rankers.words, counts);
  const characters = rankByCharacters(rankers.characters, text);
  const titles = rankByCharacters(rankers.titles, text);
  const classifier = rankByClassifier(rankers.classifier, counts, words.length);
  const fused = new Float32Array(words.length);
  for (const ranking of [words, characters, classifier]) addShares(fused, ranking, 1 / (3 + titleShare));
  addShares(fused, titles, titleShare / (3 + titleShare));
  return { words, characters, titles, classifier, fused };
}

/** Adds a ranking divided by its best, so that none is louder than its weight. */
function addShares(fused: Float32Array, ranking: Float32Array, weight: number) {
  const best = bestScore(ranking);
  if (best <= 0) return;
  for (let entry = 0; entry < fused.length; entry += 1) {
    fused[entry] = at(fused, entry) + (weight * Math.max(0, at(ranking, entry))) / best;
  }
}
