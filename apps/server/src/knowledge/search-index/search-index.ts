import type { Passage } from "../passages/index.ts";
import { bestEntries, bestScore } from "./best.ts";
import { bestPassage } from "./best-passage.ts";
import type { FeatureSpace } from "./features.ts";
import { at } from "./postings.ts";
import { queryStatistics } from "./query-statistics.ts";
import { type Question, readQuestion } from "./question.ts";
import { type Rankers, type Rankings, rankEntries, semanticShare } from "./rankings.ts";
import type { Recipe } from "./recipe.ts";
import type { SearchHit, SearchResult } from "./search-result.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type SearchOptions = {
  limit?: number;
  /** What one ranker more gives each of the `entries`, and how much it counts. */
  semantic?: Float32Array | null;
  share?: number;
};

const defaultLimit = 5;
const longestWrittenAnswer = 1500;

export type SearchParts = {
  groups: Passage[][];
  vocabulary: Vocabulary;
  space: FeatureSpace;
  rankers: Rankers;
  shares: Recipe["shares"];
  byteSize: number;
};

/** What one bot knows, ready to be asked. It never changes: a new revision of the knowledge is a new index. */
export class SearchIndex {
  readonly #parts: SearchParts;
  readonly #documentCount: number;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#documentCount = new Set(parts.groups.map(([first]) => first?.documentId)).size;
  }

  /** Bytes of memory that it holds, the passages' texts included. */
  get byteSize() {
    return this.#parts.byteSize;
  }

  /** What is ranked: the passages of each document, or of each stretch of a long one. */
  get entries(): readonly (readonly Passage[])[] {
    return this.#parts.groups;
  }

  /** The documents that most likely answer a question, best first, each with its best passage. */
  search(
    text: string,
    { limit = defaultLimit, semantic = null, share = semanticShare }: SearchOptions = {},
  ): SearchResult {
    const { vocabulary, groups } = this.#parts;
    const { question, rankings } = this.rank(text, semantic, share);
    const entries = onePerDocument(groups, bestEntries(rankings.fused, limit * 3)).slice(0, limit);
    const best = {
      words: bestScore(rankings.words),
      characters: bestScore(rankings.characters),
      classifier: bestScore(rankings.classifier),
    };
    return {
      hits: entries.flatMap((entry) => this.#hit(entry, question, rankings, best) ?? []),
      statistics: queryStatistics(
        question,
        rankings,
        groups[entries[0] ?? -1] ?? [],
        this.#documentCount,
        vocabulary,
      ),
    };
  }

  /** How each ranker sees each of the `entries`. */
  rank(text: string, semantic: Float32Array | null = null, share = semanticShare) {
    const { vocabulary, space, rankers, shares } = this.#parts;
    const question = readQuestion(text, vocabulary, space, rankers.words);
    return { question, rankings: rankEntries(rankers, question, shares, semantic, share) };
  }

  #hit(
    entry: number,
    question: Question,
    rankings: Rankings,
    best: SearchHit["scores"],
  ): SearchHit | undefined {
    const { groups, vocabulary, space, rankers } = this.#parts;
    const passages = groups[entry] ?? [];
    const passage = bestPassage(passages, question, vocabulary, space, rankers.words.weights);
    const [first] = passages;
    const answer = writtenAnswer(passages);
    if (!first || !passage) return undefined;
    return {
      documentId: first.documentId,
      title: first.title,
      url: first.url,
      score: at(rankings.fused, entry),
      scores: {
        words: shareOf(at(rankings.words, entry), best.words),
        characters: shareOf(at(rankings.characters, entry), best.characters),
        classifier: shareOf(at(rankings.classifier, entry), best.classifier),
      },
      passage: answer === null ? passage : { ...passage, text: answer },
      isAnswer: answer !== null,
    };
  }
}

function shareOf(score: number, best: number) {
  return best > 0 ? Math.max(0, score) / best : 0;
}

function onePerDocument(groups: readonly Passage[][], entries: number[]) {
  const documentOf = (entry: number) => groups[entry]?.[0]?.documentId;
  return entries.filter(
    (entry, rank) => entries.findIndex((other) => documentOf(other) === documentOf(entry)) === rank,
  );
}

/** What somebody wrote to be said to example questions; a text too long to be said is a document like others. */
function writtenAnswer(passages: readonly Passage[]) {
  if (!passages[0]?.examples.length) return null;
  const text = passages.map((passage) => passage.text).join("\n");
  return text.length <= longestWrittenAnswer ? text : null;
}
