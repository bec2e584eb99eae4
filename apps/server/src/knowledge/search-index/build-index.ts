import type { Passage } from "../passages/index.ts";
import { classifierBytes, trainClassifier } from "./classifier.ts";
import { type Entry, groupPassages, readEntry } from "./entry.ts";
import { weighFeatures } from "./feature-weights.ts";
import { countEntryFeatures, featureSpaceOf } from "./features.ts";
import { guessLanguage } from "./languages/guess-language.ts";
import { stemmingOf } from "./languages/stemming.ts";
import type { Language } from "./languages/stop-words.ts";
import { collectPostings, type Pause } from "./postings.ts";
import { buildCharacterRanker, characterRankerBytes } from "./rank-by-characters.ts";
import { buildMeaningRanker, meaningRankerBytes } from "./rank-by-meaning.ts";
import { buildWordRanker, wordRankerBytes } from "./rank-by-words.ts";
import type { Rankers } from "./rankings.ts";
import { type Recipe, recipe as shipped } from "./recipe.ts";
import { SearchIndex } from "./search-index.ts";
import { Vocabulary } from "./vocabulary.ts";
import { type WordTable, wordTableOf } from "./word-meaning/word-table.ts";

export type BuildOptions = {
  /** Guessed from the passages unless given; null for one that has no stemmer. */
  language?: Language | null;
  /** What words mean and how common they are; the language's own unless given. */
  table?: WordTable | null;
  /** Groups of words and phrases that mean the same here. */
  synonyms?: readonly (readonly string[])[];
  /** Other constants of ranking than those shipped. */
  recipe?: Recipe;
  pause?: Pause;
};

const entriesBetweenPauses = 16;
/** Measured: an object and its place in an array, beside the text. */
const bytesPerPassage = 160;

/** Makes a bot's passages searchable; those of one document must follow each other. Calls `pause` every few milliseconds. */
export async function buildIndex(
  passages: readonly Passage[],
  {
    language = guessLanguage(passages),
    table = wordTableOf(language),
    synonyms = [],
    recipe = shipped,
    pause = async () => undefined,
  }: BuildOptions = {},
): Promise<SearchIndex> {
  const groups = groupPassages(passages);
  const vocabulary = new Vocabulary(stemmingOf(language ?? "english"), table, synonyms);
  const entries = await readEntries(groups, vocabulary, pause);
  const space = featureSpaceOf(vocabulary.size, entries);
  const featuresOf = (owner: number) => featuresAt(entries, owner, space);
  const postings = await collectPostings(
    space.wordCount + space.pairCount,
    entries.length,
    featuresOf,
    pause,
  );
  const weights = weighFeatures(postings, entries.length, space, vocabulary, recipe);
  const rankers = {
    words: await buildWordRanker(entries, space, weights, recipe, pause),
    characters: await buildCharacterRanker(
      entries.map(({ text }) => text),
      pause,
    ),
    titles: await buildCharacterRanker(
      groups.map(([first]) => vocabulary.plain(first?.title ?? "")),
      pause,
    ),
    classifier: await trainClassifier(entries, space, postings, weights, recipe, pause),
    meaning: await buildMeaningRanker(entries, vocabulary, pause),
  };
  const byteSize = textBytes(passages) + vocabulary.byteSize + rankerBytes(rankers);
  return new SearchIndex({ groups, vocabulary, space, rankers, shares: recipe.shares, byteSize });
}

async function readEntries(groups: readonly Passage[][], vocabulary: Vocabulary, pause: Pause) {
  const entries: Entry[] = [];
  for (const [index, group] of groups.entries()) {
    entries.push(readEntry(group, vocabulary));
    if (index % entriesBetweenPauses === 0) await pause();
  }
  return entries;
}

function featuresAt(
  entries: readonly Entry[],
  owner: number,
  space: Parameters<typeof countEntryFeatures>[1],
) {
  const entry = entries[owner];
  return entry ? countEntryFeatures(entry, space) : new Map<number, number>();
}

function textBytes(passages: readonly Passage[]) {
  return passages.reduce(
    (sum, { text, heading, title, examples }) =>
      sum +
      bytesPerPassage +
      2 * (text.length + title.length + (heading?.length ?? 0) + examples.join().length),
    0,
  );
}

function rankerBytes({ words, characters, titles, classifier, meaning }: Rankers) {
  return [
    wordRankerBytes(words),
    characterRankerBytes(characters),
    characterRankerBytes(titles),
    classifierBytes(classifier),
    meaningRankerBytes(meaning),
  ].reduce((sum, bytes) => sum + bytes, 0);
}
