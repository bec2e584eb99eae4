import type { TranscriptLine } from "./transcript.ts";

/** What a model is given. `question` is `compose(asked)`: the visitor's words with the passages around them. */
export type Prompt = {
  system: string;
  transcript: readonly TranscriptLine[];
  asked: string;
  question: string;
  compose(asked: string): string;
};

/** What a model wrote, or that none could; `tried` tells of those that failed before. */
export type Writing =
  | { text: string; model: string; tried: readonly string[] }
  | { text: null; tried: readonly string[] };

/** Lets a model write; null when the workspace has none. `onText` gets all that is written so far. */
export type Write = (prompt: Prompt, onText: (soFar: string) => void) => Promise<Writing | null>;
