/** A logistic model of confidence: what each feature of a match adds to the odds, by its distance from the mean. */
export type Calibration = {
  intercept: number;
  weights: Partial<Record<string, number>>;
  means: Partial<Record<string, number>>;
  /** What is added for a bot of one document; for one of more, this divided by the root of their number. */
  inSmall: { intercept: number; weights: Partial<Record<string, number>> };
};

/**
 * Fitted on the questions of 5 companies, each weighing the same, asked of all their knowledge and of 1 to 20 documents
 * of it; `bench/bot/run.ts` judges it on each company by a fit on the others. `words` is for languages without
 * a table of words. Made anew by `node bench/bot/calibrate.ts` and the formatter.
 */
export const calibrations: Record<"wordsAndMeaning" | "words", Calibration> = {
  wordsAndMeaning: {
    intercept: 0.07,
    weights: {
      coverage: 0.8,
      agreement: 1.52,
      characters: 3.05,
      title: 1.31,
      lead: 1.29,
      meaning: 3,
    },
    means: {
      coverage: 0.7,
      agreement: 0.82,
      characters: 0.47,
      title: 0.2,
      lead: 0.4,
      meaning: 0.72,
    },
    inSmall: {
      intercept: 0.28,
      weights: {
        coverage: 0.58,
        agreement: 1.64,
        characters: 2.05,
        title: -0.15,
        lead: 0.67,
        meaning: 1.43,
      },
    },
  },
  words: {
    intercept: 0.17,
    weights: {
      coverage: 0.96,
      agreement: 1.33,
      characters: 4.44,
      title: 1.45,
      lead: 1.27,
    },
    means: {
      coverage: 0.66,
      agreement: 0.82,
      characters: 0.47,
      title: 0.2,
      lead: 0.4,
    },
    inSmall: {
      intercept: 0.31,
      weights: {
        coverage: 0.69,
        agreement: 1.71,
        characters: 3.2,
        title: 0.1,
        lead: 0.81,
      },
    },
  },
};
