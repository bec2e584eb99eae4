const scripts = ["Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"];
const unspacedLetters = `[${scripts.map((script) => `\\p{Script=${script}}`).join("")}ー]`;
const unspaced = new RegExp(unspacedLetters, "u");
const pieces = new RegExp(`${unspacedLetters}+|[\\p{L}\\p{N}\\p{M}]+(?:['’]\\p{L}+)?`, "gu");

/** The words of a text in lower case; where a script writes no spaces (or few), every two neighbouring characters. */
export function splitWords(text: string): string[] {
  const found: string[] = [];
  for (const [piece] of text.normalize("NFKC").toLowerCase().matchAll(pieces)) {
    if (!unspaced.test(piece)) found.push(piece.replace(/['’]/, ""));
    else if (piece.length === 1) found.push(piece);
    else for (let at = 0; at + 1 < piece.length; at += 1) found.push(piece.slice(at, at + 2));
  }
  return found;
}
