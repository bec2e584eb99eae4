export type Section = { heading: string | null; text: string };

/** One thing a bot can cite. With examples, its text is the answer to any of them. */
export type Document = {
  documentId: string;
  title: string;
  url: string | null;
  examples: string[];
  sections: Section[];
};

/** A piece of a document small enough to show as an answer; `position` counts from 0 inside it. */
export type Passage = {
  documentId: string;
  title: string;
  url: string | null;
  heading: string | null;
  text: string;
  position: number;
  /** The document's example questions, on its first passage only. */
  examples: string[];
};

/** Why something could not be read and what to do next; `line` counts from 1, null for the whole source. */
export type Fault = { line: number | null; message: string };

export type Extraction = { documents: Document[]; faults: Fault[] };

export type SourceText = {
  kind: "text" | "markdown" | "html" | "jsonl" | "csv" | "qa";
  title: string;
  content: string;
  url?: string | null;
  /** Names the one document of a text, Markdown or HTML source; JSONL lines carry their own ids. */
  documentId?: string;
};
