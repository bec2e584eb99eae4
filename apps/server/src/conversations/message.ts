import type {
  Author,
  Channel,
  Citation,
  EventData,
  message,
  Rating,
  TraceStep,
  VisitorMessage,
} from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../platform/clock/index.ts";

export type MessageRow = {
  id: string;
  conversation_id: string;
  sequence: number;
  author: Author;
  channel: Channel;
  text: string;
  member_id: string | null;
  api_key_id: string | null;
  confidence_score: number | null;
  was_fallback: boolean;
  sources: Citation[];
  trace: TraceStep[] | null;
  client_message_id: string | null;
  sent_at: Date;
};

type Given = { message_id: string; member_id: string; rating: Rating };

export function presentMessage(row: MessageRow, feedback: readonly Given[] = []): z.input<typeof message> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    sequence: row.sequence,
    author: row.author,
    channel: row.channel,
    text: row.text,
    sources: row.sources,
    confidenceScore: row.confidence_score,
    wasFallback: row.was_fallback,
    trace: row.trace,
    feedback: feedback
      .filter(({ message_id }) => message_id === row.id)
      .map(({ member_id, rating }) => ({ memberId: member_id, rating })),
    memberId: row.member_id,
    apiKeyId: row.api_key_id,
    sentAt: toTime(row.sent_at),
  };
}

/** All of a row that the visitor sees. */
export type SaidRow = Pick<
  MessageRow,
  "id" | "sequence" | "author" | "text" | "sources" | "was_fallback" | "client_message_id" | "sent_at"
>;

/** What the visitor sees of a message: never who wrote it or how sure the bot was. */
export function presentToVisitor(row: SaidRow): VisitorMessage {
  return {
    id: row.id,
    sequence: row.sequence,
    author: row.author,
    text: row.text,
    at: toTime(row.sent_at),
    ...(row.sources.length > 0 && { sources: row.sources }),
    ...(row.author === "bot" && { wasFallback: row.was_fallback }),
    ...(row.client_message_id !== null && { clientMessageId: row.client_message_id }),
  };
}

export type Place = { id: string; botId: string; sessionId: string };
type Sent = { id: string; channel: Channel; confidence: number | null; wasFallback: boolean; at: Date };

/** The news of a message, for those who subscribed to it. */
export function messageSent({ id, botId, sessionId }: Place, sent: Sent): EventData["message.sent"] {
  return { conversationId: id, botId, sessionId, ...sentDetails(sent) };
}

/** What that news says of the message itself. */
export function sentDetails(sent: Sent) {
  return {
    messageId: sent.id,
    channel: sent.channel,
    confidenceScore: sent.confidence,
    wasFallback: sent.wasFallback,
    sentAt: toTime(sent.at),
  };
}
