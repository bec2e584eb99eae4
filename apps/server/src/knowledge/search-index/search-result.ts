/** A sentence of a passage with the share of the question's telling words that it holds. */
export type RankedSentence = { text: string; relevance: number };

export type RankedPassage = {
  heading: string | null;
  text: string;
  position: number;
  sentences: RankedSentence[];
};

/** A document that may answer, 0 to 1, with what each ranker gave it as a share of that ranker's best. */
export type SearchHit = {
  documentId: string;
  title: string;
  url: string | null;
  score: number;
  scores: { words: number; characters: number; classifier: number };
  passage: RankedPassage;
  /** Set when the document is an answer to example questions: its whole text is then the answer. */
  isAnswer: boolean;
};

/** What the match of the best document is like: what confidence is told from. */
export type QueryStatistics = {
  /** Telling words asked. */
  words: number;
  /** Documents that were searched. */
  documents: number;
  /** Share of their weight that the document holds, 0 to 1; rare and unknown words count most. */
  coverage: number;
  /** Share of the rankers that put it first. */
  agreement: number;
  /** Likeness in letter pieces, 0 to 1, of the question and the whole document, and its title alone. */
  characterCosine: number;
  titleCosine: number;
  /** How far the classifier prefers its first choice to its second, 0 to 1. */
  classifierLead: number;
  /** Cosine of what the words of the question and of the document mean; null in a language without a table of words. */
  meaning: number | null;
  /** How near it lies by a model of embeddings, in spreads above texts that have nothing to do with each other; absent without one. */
  semantic?: number;
  /** By how much it lies nearer than the next document; below 0 where another lies nearer. */
  semanticLead?: number;
};

export type SearchResult = { hits: SearchHit[]; statistics: QueryStatistics };
