import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { type Language, stopWordsOf } from "./stop-words.ts";

export type { Language };

const stemmers: Record<Language, (word: string) => string> = {
  dutch,
  english,
  french,
  german,
  italian,
  portuguese,
  spanish,
};

export type Stemming = { stem: (word: string) => string; isStopWord: (stem: string) => boolean };

/** How one language makes words alike; stop words are asked by stem, the only form the index keeps. */
export function stemmingOf(language: Language): Stemming {
  const stem = stemmers[language];
  const stopStems = new Set([...stopWordsOf(language)].map(stem));
  return { stem, isStopWord: (word) => stopStems.has(word) };
}
