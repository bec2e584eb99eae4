import { bestScore } from "./best.ts";
import { type Classifier, rankByClassifier } from "./classifier.ts";
import { at } from "./postings.ts";
import type { Question } from "./question.ts";
import { type CharacterRanker, rankByCharacters } from "./rank-by-characters.ts";
import { type MeaningRanker, rankByMeaning } from "./rank-by-meaning.ts";
import { rankByWords, type WordRanker } from "./rank-by-words.ts";
import type { Recipe } from "./recipe.ts";

/** Of the whole, beside all others: chosen for each set on the others, and the middle of where it makes no difference. */
export const semanticShare = 0.6;

const rankerNames = ["words", "characters", "titles", "classifier", "meaning"] as const;

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
  shares: Recipe["shares"],
  semantic: Float32Array | null,
  share: number,
): Rankings {
  const entryCount = rankers.words.entryCount;
  const each = {
    words: rankByWords(rankers.words, counts),
    characters: rankByCharacters(rankers.characters, text),
    titles: rankByCharacters(rankers.titles, text),
    classifier: rankByClassifier(rankers.classifier, counts, entryCount),
    meaning: rankByMeaning(rankers.meaning, direction, entryCount),
  };
  const fused = fuse(each, shares, entryCount);
  if (semantic) mix(fused, semantic, share);
  return { ...each, semantic, fused };
}

/** All rankers together, each counting by its share. */
function fuse(
  each: Record<keyof Rankers, Float32Array>,
  shares: Recipe["shares"],
  entryCount: number,
): Float32Array {
  const fused = new Float32Array(entryCount);
  const whole = Object.values(shares).reduce((sum, share) => sum + share, 0);
  for (const name of rankerNames) addShares(fused, each[name], shares[name] / whole);
  return fused;
}

/** What has no vector yet keeps the place that its words give it. */
function mix(fused: Float32Array, semantic: Float32Array, share: number) {
  const best = bestScore(semantic.map((score) => (Number.isNaN(score) ? 0 : score)));
  for (let entry = 0; entry < fused.length; entry += 1) {
    const words = at(fused, entry);
    const score = at(semantic, entry);
    const likeness = Number.isNaN(score) || best <= 0 ? words : Math.max(0, score) / best;
    fused[entry] = (1 - share) * words + share * likeness;
  }
}

/** Adds a ranking divided by its best, so that none is louder than its weight. */
function addShares(fused: Float32Array, ranking: Float32Array, weight: number) {
  const best = bestScore(ranking);
  if (best <= 0) return;
  for (let entry = 0; entry < fused.length; entry += 1) {
    fused[entry] = at(fused, entry) + (weight * Math.max(0, at(ranking, entry))) / best;
  }
}
