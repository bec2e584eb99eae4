import type { FoundPassage, FoundSentence } from "./search.ts";

const shownWhole = 420;
const leastLetters = 160;
const mostLetters = 600;
/** A neighbour is shown too when it holds this share of what the best sentence holds. */
const worthShowing = 0.4;

/** The few whole sentences of the best passage that answer, in their order; written answers and short texts whole. */
export function extractAnswer({ passage, isAnswer }: FoundPassage): string {
  const { sentences } = passage;
  if (isAnswer || sentences.length === 0) return passage.text;
  if (lengthOf(sentences, 0, sentences.length) <= shownWhole) return textOf(sentences);

  const best = indexOfBest(sentences);
  const isWorth = (index: number) =>
    relevanceAt(sentences, index) >= relevanceAt(sentences, best) * worthShowing;
  let [from, to] = [best, best + 1];
  while (from > 0 && lengthOf(sentences, from - 1, to) <= mostLetters) {
    if (!leansBack(sentences[from]) && !isWorth(from - 1)) break;
    from -= 1;
  }
  while (to < sentences.length && lengthOf(sentences, from, to + 1) <= mostLetters) {
    const isTooShort = lengthOf(sentences, from, to) < leastLetters;
    if (!isTooShort && !isStep(sentences[to]) && !announces(sentences[to - 1]) && !isWorth(to)) break;
    to += 1;
  }
  while (to > best + 1 && announces(sentences[to - 1])) to -= 1;
  return textOf(sentences.slice(from, to));
}

/** Of equals the first, which a reader meets first too. */
function indexOfBest(sentences: readonly FoundSentence[]) {
  const relevances = sentences.map(({ relevance }) => relevance);
  return relevances.indexOf(Math.max(...relevances));
}

function isStep(sentence: FoundSentence | undefined) {
  return /^\s*(?:-|•|\d{1,2}[.)])\s/.test(sentence?.text ?? "");
}

function announces(sentence: FoundSentence | undefined) {
  return /:\s*$/.test(sentence?.text ?? "");
}

/** Steps belong to the line that announces them, and some sentences make no sense without the one before. */
function leansBack(sentence: FoundSentence | undefined) {
  const opening = /^\s*(?:\p{Ll}|(?:This|These|Those|It|They|Then|Otherwise|However|But|And|Also)\b)/u;
  return isStep(sentence) || opening.test(sentence?.text ?? "");
}

function relevanceAt(sentences: readonly FoundSentence[], index: number) {
  return sentences[index]?.relevance ?? 0;
}

function lengthOf(sentences: readonly FoundSentence[], from: number, to: number) {
  return sentences.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
}

function textOf(sentences: readonly FoundSentence[]) {
  return sentences
    .map(({ text }) => text)
    .join("")
    .trim();
}
