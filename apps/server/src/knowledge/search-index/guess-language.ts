import type { Passage } from "../passages/index.ts";
import { splitWords } from "./split-words.ts";
import { type Language, languages, stopWordsOf } from "./stop-words.ts";

const lettersRead = 20_000;

/** The language whose small words a bot's texts use most; null for one that is not in Latin letters. */
export function guessLanguage(passages: readonly Passage[]): Language | null {
  const text = firstLetters(passages);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (latin < letters / 2) return null;
  const words = splitWords(text);
  const [best] = languages
    .map((language) => ({ language, uses: usesOf(stopWordsOf(language), words) }))
    .sort((one, other) => other.uses - one.uses);
  // English too where nothing tells: it is the first of equals.
  return best?.language ?? "english";
}

function usesOf(stopWords: ReadonlySet<string>, words: readonly string[]) {
  return words.filter((word) => stopWords.has(word)).length;
}

function firstLetters(passages: readonly Passage[]) {
  let text = "";
  for (const { title, heading, text: body, examples } of passages) {
    if (text.length > lettersRead) break;
    text += [title, heading, body, ...examples, ""].join("\n");
  }
  return text;
}
