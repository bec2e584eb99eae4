import type { EventData } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";
import type { Place } from "./message.ts";

/** A question that the bot could not answer, and how sure it was of the answer it rejected. */
export type Rejected = { question: string; confidence: number };

/** The news of it, for those who subscribed. */
export function fellBack(place: Place, rejected: Rejected, now: Date): EventData["conversation.fallback"] {
  return {
    conversationId: place.id,
    botId: place.botId,
    sessionId: place.sessionId,
    lastMessage: rejected.question,
    confidenceScore: rejected.confidence,
    fellBackAt: toTime(now),
  };
}
