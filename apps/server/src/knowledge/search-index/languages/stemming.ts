import * as snowball from "multilingual-stemmer";
import { isStemmed, type Language, stopWordsOf } from "./stop-words.ts";

export type Stemming = { stem: (word: string) => string; isStopWord: (stem: string) => boolean };

const stemmers = { ...snowball, croatian: snowball.serbian };

/** How one language makes words alike; stop words are asked by stem, the only form the index keeps. */
export function stemmingOf(language: Language): Stemming {
  const stem = isStemmed(language) ? stemmers[language] : (word: string) => word;
  const stopStems = new Set([...stopWordsOf(language)].map(stem));
  return { stem, isStopWord: (word) => stopStems.has(word) };
}
