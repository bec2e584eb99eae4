import type { Passage } from "../passages/index.ts";
import { bestEntries } from "./best.ts";
import { sharesOf } from "./classifier.ts";
import { otherEntries } from "./feature-weights.ts";
import { at } from "./postings.ts";
import { type Question, shareHeld } from "./question.ts";
import type { Rankings } from "./rankings.ts";
import type { QueryStatistics } from "./search-result.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Measures how well the best entry fits the question and how far it stands before the others. */
export function queryStatistics(
  question: Question,
  rankings: Rankings,
  best: readonly Passage[],
  documents: number,
  vocabulary: Vocabulary,
): QueryStatistics {
  const [first = 0] = bestEntries(rankings.fused, 1);
  const words = best.flatMap((passage) => vocabulary.read(textOf(passage)));
  return {
    words: question.words.size + question.unknownWords,
    documents,
    coverage: shareHeld(question, words),
    agreement: agreement(rankings, first),
    characterCosine: at(rankings.characters, first),
    titleCosine: at(rankings.titles, first),
    classifierLead: lead(sharesOf(rankings.classifier, otherEntries)),
    meaning: vocabulary.table === null ? null : at(rankings.meaning, first),
    ...(rankings.semantic && semanticStatistics(rankings.semantic, first)),
  };
}

function semanticStatistics(scores: Float32Array, first: number) {
  if (Number.isNaN(at(scores, first))) return {};
  const known = scores.map((score) => (Number.isNaN(score) ? 0 : score));
  const other = bestEntries(known, 2).find((entry) => entry !== first) ?? -1;
  return { semantic: at(scores, first), semanticLead: at(scores, first) - at(known, other) };
}

function agreement({ words, characters, classifier }: Rankings, first: number) {
  return [words, characters, classifier].filter((scores) => bestEntries(scores, 1)[0] === first).length / 3;
}

function lead(shares: Float32Array) {
  const [first = -1, second = -1] = bestEntries(shares, 2);
  return at(shares, first) - at(shares, second);
}

function textOf({ title, heading, text, examples }: Passage) {
  return [title, heading, text, ...examples].join("\n");
}
