export { decide } from "./decide.ts";
export { type LabelledOutcome, learnShift, shiftConfidence } from "./learn-shift.ts";
export type { Orders } from "./orders.ts";
export type { Found, FoundPassage, FoundSentence, MatchFeatures, Search } from "./search.ts";
export type { TranscriptLine } from "./transcript.ts";
export type { BotSettings, ToldOrder, Turn, TurnInput } from "./turn.ts";
export type { Prompt, Write, Writing } from "./writing.ts";
