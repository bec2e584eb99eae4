import type { EscalationReason } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope, VisitorScope } from "../platform/scope/index.ts";
import type { ConversationRow, ConversationView } from "./conversation.ts";
import type { News } from "./news.ts";

export function findConversation(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<ConversationView>`
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = ${scope.workspaceId} and c.id = ${id}`);
}

/** Holds the conversation until the transaction ends, so that its state changes one act at a time. */
export function lockConversation(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<ConversationRow>`
    select * from conversations where workspace_id = ${scope.workspaceId} and id = ${id} for update`);
}

/** Makes the visitor's thread unless it is there. Answers 0 when its visitor is blocked. */
export function insertThread(tx: Tx, scope: VisitorScope, now: Date): Promise<number> {
  const { conversationId, botId, sessionId, locale, page } = scope.caller;
  return tx.run(sql`
    insert into conversations
      (id, workspace_id, bot_id, session_id, status, locale, page, created_at, last_activity_at)
    values
      (${conversationId}, ${scope.workspaceId}, ${botId}, ${sessionId}, 'bot', ${locale}, ${page}, ${now}, ${now})
    on conflict (id) do update set id = excluded.id where conversations.blocked_at is null`);
}

/** Tells who follows the inbox that there is something new about a conversation, though its row stays as it is. */
export function touchConversation(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`
    update conversations set is_spam = is_spam where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Ends the thread for its visitor, who may write no more. */
export function saveBlocked(tx: Tx, scope: Scope, id: string, blockedAt: Date | null) {
  return tx.run(sql`
    update conversations set blocked_at = ${blockedAt} where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function saveSpam(tx: Tx, scope: Scope, id: string, isSpam: boolean) {
  return tx.run(sql`
    update conversations set is_spam = ${isSpam} where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Ends the turn of whoever has it; what was said so far counts no more. */
export function saveResolved(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.run(sql`
    update conversations set
      status = 'resolved', turn = turn + 1,
      resolved_sequence = sequence, answered_sequence = sequence, fallbacks_in_row = 0,
      reply_claim = null, reply_due_at = null,
      assignee_member_id = null, escalation_reason = null, waiting_since = null,
      last_activity_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function saveAssigned(tx: Tx, scope: Scope, id: string, memberId: string, now: Date) {
  return tx.run(sql`
    update conversations set
      status = 'assigned', turn = turn + (status <> 'assigned')::int, assignee_member_id = ${memberId},
      answered_sequence = sequence, reply_claim = null, reply_due_at = null, waiting_since = null,
      last_activity_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function saveWaiting(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.run(sql`
    update conversations set
      status = 'waiting', turn = turn + 1, assignee_member_id = null, waiting_since = ${now},
      last_activity_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

type HandOver = {
  conversationId: string;
  messageId: string;
  inReplyTo: string | null;
  text: string;
  confidence: number | null;
  wasFallback: boolean;
  trace: string | null;
  reason: EscalationReason;
  now: Date;
  sent: News;
  fallback: News | null;
  escalation: News;
};

/** The bot's last words, the state, and the news of both: one statement. The caller holds the conversation. */
export function saveHandOver(tx: Tx, scope: Scope, by: HandOver) {
  return tx.run(sql`
    with thread as (
      update conversations set
        status = 'waiting', turn = turn + 1, sequence = sequence + 1, answered_sequence = sequence + 1,
        fallbacks_in_row = 0, reply_claim = null, reply_due_at = null,
        escalation_reason = ${by.reason}, waiting_since = ${by.now}, last_activity_at = ${by.now},
        handed_over_at = coalesce(handed_over_at, ${by.now})
      where workspace_id = ${scope.workspaceId} and id = ${by.conversationId}
      returning id, workspace_id, sequence
    ), said as (
      insert into messages
        (id, workspace_id, conversation_id, sequence, author, channel, text, in_reply_to,
         confidence_score, was_fallback, trace, sent_at)
      select ${by.messageId}, workspace_id, id, sequence, 'bot', 'bot', ${by.text}, ${by.inReplyTo},
        ${by.confidence}, ${by.wasFallback}, ${by.trace}::jsonb, ${by.now}
      from thread
      returning workspace_id
    ), news (id, name, data) as (values
      (${by.sent.id}, 'message.sent', ${by.sent.data}::jsonb),
      (${by.fallback?.id ?? null}, 'conversation.fallback', ${by.fallback?.data ?? null}::jsonb),
      (${by.escalation.id}, 'conversation.escalation', ${by.escalation.data}::jsonb)
    )
    select publish_event(news.id, said.workspace_id, news.name, news.data, ${by.now})
    from said, news where news.id is not null`);
}

/** Gives the threads of a member who goes back to everybody. */
export function saveUnassigned(tx: Tx, scope: Scope, memberId: string, now: Date) {
  return tx.all(sql<{ id: string }>`
    update conversations set
      status = 'waiting', turn = turn + 1, assignee_member_id = null, waiting_since = ${now}
    where workspace_id = ${scope.workspaceId} and status = 'assigned' and assignee_member_id = ${memberId}
    returning id`);
}

/** Removes a conversation that the caller holds, with all that was said, noted and judged in it. */
export async function removeConversation(tx: Tx, scope: Scope, id: string): Promise<void> {
  await tx.run(
    sql`delete from customers where workspace_id = ${scope.workspaceId} and conversation_id = ${id}`,
  );
  await tx.run(sql`delete from notes where workspace_id = ${scope.workspaceId} and conversation_id = ${id}`);
  await tx.run(
    sql`delete from milestones where workspace_id = ${scope.workspaceId} and conversation_id = ${id}`,
  );
  await tx.run(sql`
    delete from message_feedback where workspace_id = ${scope.workspaceId} and conversation_id = ${id}`);
  await tx.run(
    sql`delete from messages where workspace_id = ${scope.workspaceId} and conversation_id = ${id}`,
  );
  await tx.run(sql`delete from conversations where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function eraseConversations(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from customers where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from notes where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from milestones where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from message_feedback where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from messages where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from conversations where workspace_id = ${scope.workspaceId}`);
}
