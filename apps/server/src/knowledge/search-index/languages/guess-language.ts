import type { Passage } from "../../passages/index.ts";
import { splitWords } from "../split-words.ts";
import { type Language, languages, stopWordsOf } from "./stop-words.ts";

const lettersRead = 20_000;

/** For each small word the languages that have it: the fewer, the more it tells. */
const languagesByWord = Map.groupBy(
  languages.flatMap((language) => [...stopWordsOf(language)].map((word) => ({ word, language }))),
  ({ word }) => word,
);

/** The language whose small words a bot's texts use most; null for a script of which none is known. */
export function guessLanguage(passages: readonly Passage[]): Language | null {
  const words = splitWords(firstLetters(passages)).filter((word) => /^\p{L}/u.test(word));
  const latin = words.filter(isLatin);
  const isInLatin = latin.length >= words.length / 2;
  const scores = new Map<Language, number>();
  for (const word of isInLatin ? latin : words.filter((other) => !isLatin(other))) {
    const having = languagesByWord.get(word) ?? [];
    for (const { language } of having) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / having.length);
    }
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? (isInLatin ? "english" : null);
}

function isLatin(word: string) {
  return /^\p{Script=Latin}/u.test(word);
}

function firstLetters(passages: readonly Passage[]) {
  let text = "";
  for (const { title, heading, text: body, examples } of passages) {
    if (text.length > lettersRead) break;
    text += [title, heading, body, ...examples, ""].join("\n");
  }
  return text;
}
