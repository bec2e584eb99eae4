export { decide } from "./decide.ts";
export type { Found, FoundPassage, FoundSentence, MatchFeatures, Search } from "./search.ts";
export type { BotSettings, TranscriptLine, Turn, TurnInput } from "./turn.ts";
