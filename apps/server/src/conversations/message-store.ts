import type { ConversationStatus } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope, VisitorScope } from "../platform/scope/index.ts";
import type { MessageRow, SaidRow } from "./message.ts";
import type { News } from "./news.ts";
import type { Unanswered } from "./turn-store.ts";

type VisitorMessage = {
  id: string;
  text: string;
  clientMessageId: string;
  now: Date;
  dueAt: Date;
  sent: News;
};
type Received = SaidRow & { status: ConversationStatus; turn: number; deliveries: number } & (
    | (Unanswered & { reply_claim: string })
    | { reply_claim: null }
  );

/**
 * Stores what the visitor wrote, its thread and its news: one statement. Whoever finds the thread with nobody
 * answering gets the claim to answer, which is the message's own id, and with it all that the answer needs. Said before:
 * the constraint messages_sent_once. Null when the visitor is blocked.
 */
export function saveVisitorMessage(tx: Tx, scope: VisitorScope, by: VisitorMessage) {
  const { conversationId, botId, sessionId, locale, page } = scope.caller;
  return tx.first(sql<Received>`
    with thread as (
      insert into conversations as c
        (id, workspace_id, bot_id, session_id, status, sequence, visitor_sequence,
         reply_claim, reply_due_at, locale, page, created_at, last_activity_at)
      values
        (${conversationId}, ${scope.workspaceId}, ${botId}, ${sessionId}, 'bot', 1, 1,
         ${by.id}, ${by.dueAt}, ${locale}, ${page}, ${by.now}, ${by.now})
      on conflict (id) do update set
        sequence = c.sequence + 1,
        visitor_sequence = c.sequence + 1,
        turn = c.turn + (c.status = 'resolved')::int,
        status = case c.status when 'resolved' then 'bot' else c.status end,
        reply_claim = case when c.status in ('bot', 'resolved') then coalesce(c.reply_claim, ${by.id}) end,
        reply_due_at = case when c.status in ('bot', 'resolved') then coalesce(c.reply_due_at, ${by.dueAt}) end,
        last_activity_at = ${by.now}
        where c.blocked_at is null
      returning id, workspace_id, bot_id, sequence, status, turn, resolved_sequence, fallbacks_in_row,
        reply_claim = ${by.id} as is_claimed
    ), stored as (
      insert into messages
        (id, workspace_id, conversation_id, sequence, author, channel, text, client_message_id, sent_at)
      select ${by.id}, workspace_id, id, sequence, 'visitor', 'widget', ${by.text}, ${by.clientMessageId}, ${by.now}
      from thread
      returning id, sequence, author, text, sources, was_fallback, client_message_id, sent_at
    ), news as (
      select publish_event(${by.sent.id}, workspace_id, 'message.sent', ${by.sent.data}::jsonb, ${by.now}) as deliveries
      from thread, stored
    )
    select stored.*, thread.status, thread.turn, thread.fallbacks_in_row, news.deliveries,
      case when is_claimed then stored.id end as reply_claim,
      case when is_claimed then coalesce((
        select jsonb_agg(jsonb_build_object('author', said.author, 'text', said.text) order by said.sequence)
        from (
          select author, text, sequence from messages
          where conversation_id = thread.id and sequence > thread.resolved_sequence and sequence < thread.sequence
          order by sequence desc limit 20
        ) as said
      ), '[]') end as transcript,
      case when is_claimed then (
        select to_jsonb(bots) from bots where workspace_id = thread.workspace_id and id = thread.bot_id
      ) end as bot
    from stored, thread, news`);
}

export function findByClientId(tx: Tx, scope: VisitorScope, clientMessageId: string) {
  return tx.first(sql<MessageRow>`
    select * from messages
    where workspace_id = ${scope.workspaceId} and conversation_id = ${scope.caller.conversationId}
      and client_message_id = ${clientMessageId}`);
}

type TeamMessage = {
  id: string;
  conversationId: string;
  channel: "api" | "dashboard";
  memberId: string | null;
  assigneeId: string | null;
  text: string;
  now: Date;
  sent: News;
};

/**
 * Stores a reply of the team's, takes the thread from the bot, and tells it: one statement, which adds to the news
 * where it happened. Null where there is no such conversation.
 */
export function saveTeamMessage(tx: Tx, scope: Scope, by: TeamMessage) {
  return tx.first(sql<{ deliveries: number }>`
    with thread as (
      update conversations set
        sequence = sequence + 1, answered_sequence = sequence + 1,
        turn = turn + (status <> 'assigned')::int,
        assignee_member_id = case status when 'assigned' then assignee_member_id else ${by.assigneeId} end,
        status = 'assigned', reply_claim = null, reply_due_at = null, waiting_since = null,
        last_activity_at = ${by.now}
      where workspace_id = ${scope.workspaceId} and id = ${by.conversationId}
      returning id, workspace_id, bot_id, session_id, sequence
    ), stored as (
      insert into messages
        (id, workspace_id, conversation_id, sequence, author, channel, text, member_id, api_key_id, sent_at)
      select ${by.id}, workspace_id, id, sequence, 'team', ${by.channel}, ${by.text},
        ${by.memberId}, ${scope.apiKeyId}, ${by.now}
      from thread
      returning id
    )
    select publish_event(${by.sent.id}, workspace_id, 'message.sent', ${by.sent.data}::jsonb
      || jsonb_build_object('conversationId', thread.id, 'botId', bot_id, 'sessionId', session_id), ${by.now}) as deliveries
    from thread, stored`);
}

export function listAfter(tx: Tx, scope: Scope, conversationId: string, sequence: number, limit: number) {
  return tx.all(sql<MessageRow>`
    select * from messages
    where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId} and sequence > ${sequence}::bigint
    order by sequence limit ${limit}`);
}

type NewsRow = MessageRow & { thread_status: ConversationStatus; thread_turn: number };

/** Whose turn a thread is and what was said after a place: all a stream needs, in one statement. Null before any message. */
export async function findNews(
  tx: Tx,
  scope: Scope,
  conversationId: string,
  sequence: number,
  limit: number,
) {
  const rows = await tx.all(sql<NewsRow>`
    select said.*, c.status as thread_status, c.turn as thread_turn
    from conversations c
    left join lateral (
      select * from messages
      where workspace_id = ${scope.workspaceId} and conversation_id = c.id and sequence > ${sequence}::bigint
      order by sequence limit ${limit}
    ) as said on true
    where c.workspace_id = ${scope.workspaceId} and c.id = ${conversationId}
    order by said.sequence`);
  const [first] = rows;
  if (first === undefined) return null;
  const state = { status: first.thread_status, turn: first.thread_turn };
  return { state, messages: rows.filter(({ id }) => id !== null) };
}

/** The messages just before a place, oldest first. */
export function listBefore(tx: Tx, scope: Scope, conversationId: string, sequence: number, limit: number) {
  return tx.all(sql<MessageRow>`
    select * from (
      select * from messages
      where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId}
        and sequence < ${sequence}::bigint
      order by sequence desc limit ${limit}
    ) as before order by sequence`);
}

/** The last messages of a thread, oldest first. */
export function listLast(tx: Tx, scope: Scope, conversationId: string, limit: number) {
  return tx.all(sql<MessageRow>`
    select * from (
      select * from messages
      where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId}
      order by sequence desc limit ${limit}
    ) as latest order by sequence`);
}

/** Answers of the bot since a moment; what it did not know is not one. */
export async function countBotAnswers(tx: Tx, scope: Scope, since: Date): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from messages
    where workspace_id = ${scope.workspaceId} and sent_at >= ${since}
      and in_reply_to is not null and not was_fallback`);
  return count;
}

export type Place = { at: Date; id: string };

/** What was sent through a key, newest first from the place `before`. */
export function listByKey(tx: Tx, scope: Scope, keyId: string, limit: number, before: Place | null) {
  return tx.all(sql<{ id: string; conversationId: string; at: Date }>`
    select id, conversation_id as "conversationId", sent_at as at from messages
    where workspace_id = ${scope.workspaceId} and api_key_id = ${keyId}
      and (${before?.id}::text is null or (sent_at, id) < (${before?.at}::timestamptz, ${before?.id}))
    order by sent_at desc, id desc
    limit ${limit}`);
}
