import type { Calibration } from "./calibration.ts";

/**
 * The same where a model of embeddings took part in the search, fitted with all-MiniLM-L6-v2 on the same questions. Made
 * anew by `node bench/bot/calibrate-semantic.ts` and the formatter.
 */
export const calibrationsWithModel: Record<"wordsAndMeaning" | "words", Calibration> = {
  wordsAndMeaning: {
    intercept: 0.38,
    weights: {
      coverage: 0.63,
      agreement: 0.96,
      characters: 0.95,
      title: 1.39,
      lead: 0.52,
      semantic: 0.21,
      semanticLead: 0.29,
      meaning: 1.92,
    },
    means: {
      coverage: 0.68,
      agreement: 0.74,
      characters: 0.46,
      title: 0.19,
      lead: 0.4,
      semantic: 8.17,
      semanticLead: 1.83,
      meaning: 0.73,
    },
    inSmall: {
      intercept: -0.15,
      weights: {
        coverage: 0.44,
        agreement: 0.48,
        characters: 0.94,
        title: 0.22,
        lead: 0.59,
        semantic: 0.13,
        semanticLead: 0.2,
        meaning: 0.37,
      },
    },
  },
  words: {
    intercept: 0.42,
    weights: {
      coverage: 0.68,
      agreement: 0.99,
      characters: 1.44,
      title: 1.5,
      lead: 0.4,
      semantic: 0.24,
      semanticLead: 0.29,
    },
    means: {
      coverage: 0.65,
      agreement: 0.74,
      characters: 0.46,
      title: 0.19,
      lead: 0.4,
      semantic: 8.17,
      semanticLead: 1.82,
    },
    inSmall: {
      intercept: -0.13,
      weights: {
        coverage: 0.47,
        agreement: 0.48,
        characters: 1.29,
        title: 0.32,
        lead: 0.59,
        semantic: 0.14,
        semanticLead: 0.2,
      },
    },
  },
};
