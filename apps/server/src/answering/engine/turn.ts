import type { Citation, LookupSource, TraceStep } from "@nebulahex/contract";
import type { Orders } from "./orders.ts";
import type { FoundPassage, Search } from "./search.ts";
import type { TranscriptLine } from "./transcript.ts";
import type { Write } from "./writing.ts";

export type BotSettings = {
  greeting?: string;
  fallbackText: string;
  handoverText: string;
  /** 0 to 1; an answer less likely right than this is not given. */
  threshold: number;
  /** What its team's verdicts taught it, in log-odds (`learnShift`); none when absent. */
  confidenceShift?: number;
  /** So many fallbacks in a row, and the last hands over. */
  fallbacksBeforeHandover: number;
};

export type TurnInput = {
  bot: BotSettings;
  /** What was said since the last resolve, before the question. */
  transcript: readonly TranscriptLine[];
  fallbacksInRow: number;
  question: string;
  search: Search;
  /** The bot's systems with orders; without it no order is looked up. */
  orders?: Orders;
  /** Lets a model write the answer; without it the best passage is the answer. */
  write?: Write;
  /** Told what is written so far, while it is written. */
  onPartial?: (text: string) => void;
  /** Milliseconds of a clock that only goes forward; without it the trace carries no times. */
  now?: () => number;
};

type Said = { text: string; trace: TraceStep[]; passages: readonly FoundPassage[] };

/** An order that an answer tells, and where it was looked up. */
export type ToldOrder = { number: string; source: LookupSource };

/** What the bot does with one message of a visitor. */
export type Turn =
  | (Said & { kind: "answer"; confidence: number; sources: Citation[]; order?: ToldOrder })
  | (Said & { kind: "fallback"; confidence: number })
  /** `isFallback` when the last allowed fallback in a row hands over: both events are due. */
  | (Said & { kind: "handover"; reason: "customer_requested"; confidence: null; isFallback: false })
  | (Said & { kind: "handover"; reason: "bot_unsure"; confidence: number; isFallback: true });
