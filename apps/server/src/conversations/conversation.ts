import type {
  Author,
  ConversationStatus,
  EscalationReason,
  getConversation,
  Reply,
} from "@nebulahex/contract";
import { toTime, toTimeOrNull } from "../platform/clock/index.ts";

export type ConversationRow = {
  id: string;
  bot_id: string;
  session_id: string;
  status: ConversationStatus;
  turn: number;
  sequence: number;
  reply_claim: string | null;
  assignee_member_id: string | null;
  escalation_reason: EscalationReason | null;
  waiting_since: Date | null;
  locale: string | null;
  page: string | null;
  rating: number | null;
  rating_comment: string | null;
  rated_at: Date | null;
  visitor_read_sequence: number;
  blocked_at: Date | null;
  is_spam: boolean;
  created_at: Date;
  last_activity_at: Date;
};

/** A row with what lists show of its other tables: the last message, and who the visitor is. */
export type ConversationView = ConversationRow & {
  last_author: Author | null;
  last_text: string | null;
  last_at: Date | null;
  lead_id: string | null;
  visitor_name: string | null;
};

/** Whether the team has it or is about to: the bot is silent and an escalation changes nothing. */
export function isWithTeam({ status }: Pick<ConversationRow, "status">): boolean {
  return status === "waiting" || status === "assigned";
}

export function placeOf({ id, bot_id, session_id }: Pick<ConversationRow, "id" | "bot_id" | "session_id">) {
  return { id, botId: bot_id, sessionId: session_id };
}

export function present(row: ConversationView): Reply<typeof getConversation> {
  return {
    id: row.id,
    botId: row.bot_id,
    sessionId: row.session_id,
    status: row.status,
    visitorName: row.visitor_name,
    leadId: row.lead_id,
    assignee: row.assignee_member_id === null ? null : { memberId: row.assignee_member_id },
    escalationReason: row.escalation_reason,
    waitingSince: toTimeOrNull(row.waiting_since),
    page: row.page,
    locale: row.locale,
    messageCount: row.sequence,
    lastMessage:
      row.last_author === null || row.last_text === null || row.last_at === null
        ? null
        : { author: row.last_author, text: row.last_text, at: toTime(row.last_at) },
    rating:
      row.rating === null || row.rated_at === null
        ? null
        : { score: row.rating, comment: row.rating_comment, at: toTime(row.rated_at) },
    visitorReadSequence: row.visitor_read_sequence,
    isBlocked: row.blocked_at !== null,
    isSpam: row.is_spam,
    createdAt: toTime(row.created_at),
    lastActivityAt: toTime(row.last_activity_at),
  };
}
