/** The constants of ranking, one for all bots. */
export type Recipe = {
  /** What each ranker counts in the sum of all. */
  shares: { words: number; characters: number; titles: number; classifier: number; meaning: number };
  /** BM25: how soon a word said again adds nothing, and how far a long run of words is held down. */
  saturation: number;
  lengthShare: number;
  /** What pairs of words and stop words weigh beside other words. */
  pairShare: number;
  stopWordShare: number;
  /** How often the classifier reads through its samples. */
  rounds: number;
};

/** The flat middle of what was tried on five companies; `npm run bench:bot -- --nested` finds nothing better on companies it has not seen. */
export const recipe: Recipe = {
  shares: { words: 1, characters: 1, titles: 0.5, classifier: 1, meaning: 0.5 },
  saturation: 1.2,
  lengthShare: 0.3,
  pairShare: 0.5,
  stopWordShare: 0.25,
  rounds: 10,
};
