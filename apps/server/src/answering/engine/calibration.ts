/** A logistic model of confidence: what each feature of a match adds to the odds, by its distance from the mean. */
export type Calibration = {
  intercept: number;
  weights: Partial<Record<string, number>>;
  means: Partial<Record<string, number>>;
};

/**
 * Fitted on the questions of 5 companies, each weighing the same, asked of all their knowledge and of 1, 3, 10 and 30
 * documents of it; `bench/bot/run.ts` judges it on each company by a fit on the others. `words` is for languages without
 * a table of words. Made anew by `node bench/bot/calibrate.ts` and the formatter.
 */
export const calibrations: Record<"wordsAndMeaning" | "words", Calibration> = {
  wordsAndMeaning: {
    intercept: 0.4,
    weights: {
      coverage: 0.86,
      agreement: 1.87,
      characters: 3.58,
      title: 1.03,
      lead: 1.47,
      meaning: 3.65,
    },
    means: {
      coverage: 0.75,
      agreement: 0.82,
      characters: 0.49,
      title: 0.21,
      lead: 0.43,
      meaning: 0.74,
    },
  },
  words: {
    intercept: 0.5,
    weights: {
      coverage: 1,
      agreement: 1.67,
      characters: 5.29,
      title: 1.37,
      lead: 1.49,
    },
    means: {
      coverage: 0.71,
      agreement: 0.82,
      characters: 0.49,
      title: 0.21,
      lead: 0.43,
    },
  },
};
