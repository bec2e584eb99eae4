export { decide } from "./decide.ts";
export { type LabelledOutcome, learnShift, shiftConfidence } from "./learn-shift.ts";
export type { Orders } from "./orders.ts";
export type { Prompt } from "./prompt.ts";
export type { Found, FoundPassage, FoundSentence, MatchFeatures, Search } from "./search.ts";
export type { BotSettings, ToldOrder, TranscriptLine, Turn, TurnInput } from "./turn.ts";
export type { Write, Writing } from "./write-answer.ts";
