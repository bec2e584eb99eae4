/** Of a text that holds words alone: classes of all letters take four times as long to compile, and patterns are many. */
const letter = "[^ |…]";
const boundary = `(?:(?<=${letter})(?!${letter})|(?<!${letter})(?=${letter}))`;

/** A pattern whose \b is the edge of a word in every script, in a text of words, spaces and bars; JavaScript's own knows English letters. */
export function wordPattern(source: string, flags: string) {
  return new RegExp(source.replaceAll(String.raw`\b`, boundary), flags);
}

/** Puts right a word of these with one letter wrong, missing, too many or swapped; its first and last letter stand. */
export function mendSlips(text: string, words: readonly string[]) {
  return words.reduce((mended, word) => mended.replace(slipsOf(word), word), text);
}

const slips = new Map<string, RegExp>();

function slipsOf(word: string) {
  const known = slips.get(word);
  if (known) return known;
  const forms = Array.from({ length: word.length - 2 }, (_, index) => index + 1).flatMap((at) => [
    `${word.slice(0, at)}\\p{L}?${word.slice(at + 1)}`,
    `${word.slice(0, at)}\\p{L}${word.slice(at)}`,
    `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  ]);
  const pattern = wordPattern(`\\b(?:${forms.join("|")})\\b`, "gu");
  slips.set(word, pattern);
  return pattern;
}
