import { type Passage, sentences } from "../passages/index.ts";
import { type Counts, countFeatures, type FeatureSpace } from "./features.ts";
import { at } from "./postings.ts";
import { type Question, shareHeld } from "./question.ts";
import { recipe } from "./recipe.ts";
import type { RankedPassage } from "./search-result.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The passage of an entry that holds most of the question; its sentences run on into the next of the same heading. */
export function bestPassage(
  passages: readonly Passage[],
  question: Question,
  vocabulary: Vocabulary,
  space: FeatureSpace,
  weights: Float32Array,
): RankedPassage | undefined {
  const read = passages.map(({ heading, text }) => vocabulary.read(`${heading ?? ""}\n${text}`));
  const held = read.map((words) => scoreOf(countFeatures(words, space), question, weights));
  const meant = read.map((words) => likeness(question.direction, vocabulary, words));
  const [mostHeld, mostMeant] = [Math.max(...held), Math.max(...meant)];
  const scores = held.map(
    (score, at) => shareOf(score, mostHeld) + recipe.shares.meaning * shareOf(meant[at] ?? 0, mostMeant),
  );
  const index = scores.indexOf(Math.max(...scores));
  const best = passages[index];
  if (!best) return undefined;
  const next = passages[index + 1];
  const shown = next && next.heading === best.heading ? `${best.text}\n${next.text}` : best.text;
  const rated = sentences(shown).map((text) => ({
    text,
    relevance: shareHeld(question, vocabulary.read(text)),
  }));
  return { heading: best.heading, text: best.text, position: best.position, sentences: rated };
}

function likeness(direction: Float32Array, vocabulary: Vocabulary, words: readonly number[]) {
  const other = vocabulary.table?.directionOf(vocabulary.rowsOf(words));
  return other ? direction.reduce((sum, value, index) => sum + value * at(other, index), 0) : 0;
}

function shareOf(score: number, most: number) {
  return most > 0 ? Math.max(0, score) / most : 0;
}

function scoreOf(held: Counts, question: Question, weights: Float32Array) {
  let score = 0;
  for (const feature of question.counts.keys()) {
    const count = held.get(feature) ?? 0;
    score += (at(weights, feature) * count) / (count + 1);
  }
  return score;
}
