import type { Author } from "@nebulahex/contract";
import type { BotJson } from "../bots/index.ts";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { SaidRow } from "./message.ts";
import type { News } from "./news.ts";

/** What an answer needs besides the message: the bot, and what was said since the last resolve. */
export type Unanswered = {
  fallbacks_in_row: number;
  transcript: { author: Author; text: string }[];
  bot: BotJson;
};

export type OpenTurn = Unanswered & {
  id: string;
  bot_id: string;
  session_id: string;
  turn: number;
  question_id: string;
  question_sequence: number;
  question: string;
};

/** The oldest message without its answer and what was said since the last resolve; null when the claim is lost. */
export function findOpenTurn(tx: Tx, scope: Scope, conversationId: string, claim: string) {
  return tx.first(sql<OpenTurn>`
    select c.id, c.bot_id, c.session_id, c.turn, c.fallbacks_in_row,
      q.id as question_id, q.sequence as question_sequence, q.text as question,
      coalesce((
        select jsonb_agg(jsonb_build_object('author', said.author, 'text', said.text) order by said.sequence)
        from (
          select author, text, sequence from messages
          where conversation_id = c.id and sequence > c.resolved_sequence and sequence < q.sequence
          order by sequence desc limit 20
        ) as said
      ), '[]') as transcript,
      to_jsonb(bots) as bot
    from conversations c
    join bots on bots.workspace_id = c.workspace_id and bots.id = c.bot_id
    join lateral (
      select id, sequence, text from messages
      where conversation_id = c.id and author = 'visitor' and sequence > c.answered_sequence
      order by sequence limit 1
    ) as q on true
    where c.workspace_id = ${scope.workspaceId} and c.id = ${conversationId}
      and c.status = 'bot' and c.reply_claim = ${claim}`);
}

type BotReply = {
  conversationId: string;
  turn: number;
  claim: string;
  answers: { id: string; sequence: number };
  messageId: string;
  text: string;
  confidence: number;
  wasFallback: boolean;
  sources: string;
  trace: string;
  now: Date;
  dueAt: Date;
  sent: News;
  fallback: News | null;
  lookup: News | null;
};

/**
 * Stores the bot's reply, unless the thread has left the turn it answers: then nothing. Tells whether the visitor
 * has written more meanwhile; then the claim stays.
 */
export function saveReply(tx: Tx, scope: Scope, by: BotReply) {
  return tx.first(sql<SaidRow & { has_more: boolean; deliveries: number }>`
    with thread as (
      update conversations set
        sequence = sequence + 1,
        answered_sequence = ${by.answers.sequence}::int,
        fallbacks_in_row = case when ${by.wasFallback} then fallbacks_in_row + 1 else 0 end,
        reply_claim = case when visitor_sequence > ${by.answers.sequence} then reply_claim end,
        reply_due_at = case when visitor_sequence > ${by.answers.sequence} then ${by.dueAt}::timestamptz end,
        last_activity_at = ${by.now}
      where workspace_id = ${scope.workspaceId} and id = ${by.conversationId}
        and status = 'bot' and turn = ${by.turn} and reply_claim = ${by.claim}
      returning id, workspace_id, sequence, reply_claim is not null as has_more
    ), stored as (
      insert into messages
        (id, workspace_id, conversation_id, sequence, author, channel, text, in_reply_to,
         confidence_score, was_fallback, sources, trace, sent_at)
      select ${by.messageId}, workspace_id, id, sequence, 'bot', 'bot', ${by.text}, ${by.answers.id},
        ${by.confidence}, ${by.wasFallback}, ${by.sources}::jsonb, ${by.trace}::jsonb, ${by.now}
      from thread
      returning id, sequence, author, text, sources, was_fallback, client_message_id, sent_at
    ), news (id, name, data) as (values
      (${by.sent.id}, 'message.sent', ${by.sent.data}::jsonb),
      (${by.fallback?.id ?? null}, 'conversation.fallback', ${by.fallback?.data ?? null}::jsonb),
      (${by.lookup?.id ?? null}, 'order.lookup', ${by.lookup?.data ?? null}::jsonb)
    ), told as (
      select sum(publish_event(news.id, thread.workspace_id, news.name, news.data, ${by.now}))::int as deliveries
      from thread, stored, news where news.id is not null
    )
    select stored.*, thread.has_more, told.deliveries
    from stored, thread, told`);
}

/** Takes over the turns that nobody finished in time. */
export function claimOverdue(tx: Tx, claim: string, now: Date, dueAt: Date) {
  return tx.all(sql<{ id: string; workspace_id: string }>`
    update conversations set reply_claim = ${claim}, reply_due_at = ${dueAt}
    where id in (
      select id from conversations where reply_due_at <= ${now}
      order by reply_due_at limit 50 for update skip locked
    )
    returning id, workspace_id`);
}

/** Puts off the moment at which a turn may be taken over. */
export function renewClaim(tx: Tx, scope: Scope, conversationId: string, claim: string, dueAt: Date) {
  return tx.run(sql`
    update conversations set reply_due_at = ${dueAt}
    where workspace_id = ${scope.workspaceId} and id = ${conversationId} and reply_claim = ${claim}`);
}

/** Gives the claim back when there is nothing to answer. */
export function releaseClaim(tx: Tx, scope: Scope, conversationId: string, claim: string) {
  return tx.run(sql`
    update conversations set reply_claim = null, reply_due_at = null
    where workspace_id = ${scope.workspaceId} and id = ${conversationId} and reply_claim = ${claim}
      and visitor_sequence <= answered_sequence`);
}
