import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";

/** A stretch of time, of one bot or all. */
export type Span = { botId: string | null; from: Date; to: Date };

export type DayOfMessages = { day: string; messages: number; answers: number; fallbacks: number };

export function countMessagesByDay(tx: Tx, scope: Scope, { botId, from, to }: Span) {
  return tx.all(sql<DayOfMessages>`
    select to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD') as day,
      count(*) as messages,
      count(*) filter (where m.author = 'bot' and not m.was_fallback and m.in_reply_to is not null) as answers,
      count(*) filter (where m.was_fallback) as fallbacks
    from messages m
    where m.workspace_id = ${scope.workspaceId} and m.sent_at >= ${from} and m.sent_at < ${to}
      and (${botId}::text is null
        or exists (select from conversations c where c.id = m.conversation_id and c.bot_id = ${botId}))
    group by 1 order by 1`);
}

export function countConversationsByDay(tx: Tx, scope: Scope, { botId, from, to }: Span) {
  return tx.all(sql<{ day: string; conversations: number }>`
    select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as conversations
    from conversations
    where workspace_id = ${scope.workspaceId} and created_at >= ${from} and created_at < ${to}
      and (${botId}::text is null or bot_id = ${botId})
    group by 1 order by 1`);
}

export type Outcomes = { answered: number; handedOver: number; left: number; reopened: number };

/** What became of the conversations begun in a span; one may be counted in several. */
export function countOutcomes(tx: Tx, scope: Scope, { botId, from, to }: Span) {
  return tx.one(sql<Outcomes>`
    with begun as (
      select c.resolved_sequence > 0 and c.visitor_sequence > c.resolved_sequence as is_reopened,
        c.handed_over_at is not null or exists (
          select from messages m where m.conversation_id = c.id and m.author = 'team') as is_with_team,
        exists (
          select from messages m
          where m.conversation_id = c.id and m.author = 'bot' and m.in_reply_to is not null and not m.was_fallback
        ) as is_answered
      from conversations c
      where c.workspace_id = ${scope.workspaceId} and c.created_at >= ${from} and c.created_at < ${to}
        and (${botId}::text is null or c.bot_id = ${botId})
    )
    select count(*) filter (where is_answered and not is_with_team) as answered,
      count(*) filter (where is_with_team) as "handedOver",
      count(*) filter (where not is_answered and not is_with_team) as "left",
      count(*) filter (where is_reopened) as reopened
    from begun`);
}

export type Asked = {
  question: string;
  conversationId: string;
  confidence: number | null;
  wasFallback: boolean;
  at: Date;
};

/** What visitors asked and how the bots replied, the latest first. */
export function listAsked(tx: Tx, scope: Scope, { botId, from, to }: Span, limit: number) {
  return tx.all(sql<Asked>`
    select q.text as question, r.conversation_id as "conversationId", r.confidence_score as confidence,
      r.was_fallback as "wasFallback", q.sent_at as at
    from messages r
    join messages q on q.id = r.in_reply_to
    where r.workspace_id = ${scope.workspaceId} and r.in_reply_to is not null
      and r.sent_at >= ${from} and r.sent_at < ${to}
      and (r.was_fallback or r.sources <> '[]'::jsonb)
      and (${botId}::text is null
        or exists (select from conversations c where c.id = r.conversation_id and c.bot_id = ${botId}))
    order by r.sent_at desc, r.id desc
    limit ${limit}`);
}

/** The same where the bot had no answer. */
export function listNotAnswered(tx: Tx, scope: Scope, { botId, from, to }: Span, limit: number) {
  return tx.all(sql<Asked>`
    select q.text as question, r.conversation_id as "conversationId", r.confidence_score as confidence,
      r.was_fallback as "wasFallback", q.sent_at as at
    from messages r
    join messages q on q.id = r.in_reply_to
    where r.workspace_id = ${scope.workspaceId} and r.was_fallback
      and r.sent_at >= ${from} and r.sent_at < ${to}
      and (${botId}::text is null
        or exists (select from conversations c where c.id = r.conversation_id and c.bot_id = ${botId}))
    order by r.sent_at desc, r.id desc
    limit ${limit}`);
}
