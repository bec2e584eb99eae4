/** What somebody said in a thread. */
export type TranscriptLine = { author: "visitor" | "bot" | "team"; text: string };
