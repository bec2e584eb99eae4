import type { Document, Passage } from "./document.ts";
import { sentences } from "./sentences.ts";

const mostWords = 100;

/** Cuts a document at its headings, then at sentence ends, so that each passage can be shown by itself. */
export function cutIntoPassages(document: Document): Passage[] {
  const { documentId, title, url, examples } = document;
  return document.sections
    .flatMap(({ heading, text }) => cutText(text).map((piece) => ({ heading, text: piece })))
    .map(({ heading, text }, position) => ({
      documentId,
      title,
      url,
      heading,
      text,
      position,
      examples: position === 0 ? examples : [],
    }));
}

function cutText(text: string) {
  const parts = sentences(text).flatMap(cutLongSentence);
  const share = evenShare(parts);
  const pieces: string[] = [];
  let piece = "";
  for (const part of parts) {
    if (piece !== "" && wordCount(piece) + wordCount(part) > share) {
      pieces.push(piece.trim());
      piece = "";
    }
    piece += part;
  }
  return [...pieces, piece.trim()].filter(Boolean);
}

/** Splits evenly, so that no last passage of three words is left over. */
function evenShare(parts: string[]) {
  const words = parts.reduce((sum, part) => sum + wordCount(part), 0);
  const longest = parts.reduce((most, part) => Math.max(most, wordCount(part)), 0);
  return Math.min(mostWords, Math.ceil(words / Math.ceil(words / mostWords)) + longest);
}

function cutLongSentence(sentence: string): string[] {
  if (wordCount(sentence) <= mostWords) return [sentence];
  return sentence.match(new RegExp(`(?:${word}){1,${mostWords}}`, "gu")) ?? [sentence];
}

/** Languages written without spaces count two characters as a word; a word without end is cut too. */
const word = String.raw`\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,100})\s*`;
const words = new RegExp(word, "gu");

function wordCount(text: string) {
  return text.match(words)?.length ?? 0;
}
