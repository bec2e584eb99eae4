/** A sentence of a passage with the share of the question's telling words that it holds. */
export type FoundSentence = { text: string; relevance: number };

export type FoundPassage = {
  documentId: string;
  title: string;
  url: string | null;
  /** 0 to 1, as a share of the best that could be. */
  score: number;
  passage: { heading: string | null; text: string; sentences: readonly FoundSentence[] };
  /** The document was written as the answer to example questions. */
  isAnswer: boolean;
};

/** What the match of the best document is like; all 0 to 1 but `words` and `documents`. */
export type MatchFeatures = {
  /** Telling words asked. */
  words: number;
  /** Documents that were searched. */
  documents: number;
  /** Share of their weight that the document holds. */
  coverage: number;
  /** Share of the rankers that put it first. */
  agreement: number;
  /** Likeness in letter pieces of the question and the whole document, and its title alone. */
  characterCosine: number;
  titleCosine: number;
  /** How far the classifier prefers its first choice to its second. */
  classifierLead: number;
  /** Cosine of what the words of the question and of the document mean; null in a language without a table of words. */
  meaning: number | null;
  /** Where a model of embeddings was asked: how near the document lies, and by how much nearer than the next. */
  semantic?: number;
  semanticLead?: number;
};

/** `note` tells how it was searched, where there is something to tell. */
export type Found = { hits: readonly FoundPassage[]; statistics: MatchFeatures; note?: string };

/** How the engine asks the bot's knowledge: documents that may answer, best first. */
export type Search = (question: string) => Found | Promise<Found>;
