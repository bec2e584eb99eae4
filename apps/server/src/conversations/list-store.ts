import type { Channel, ConversationStatus } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { ConversationView } from "./conversation.ts";

export type Filter = {
  botId: string | null;
  status: ConversationStatus | null;
  channel: Channel | null;
  assignee: string | null;
  from: Date | null;
  to: Date | null;
  isSpam: boolean;
  limit: number;
};
type Place = readonly [at: string, id: string] | null;
export type Sort = "activity" | "createdAt";
type Listed = ConversationView;

/** Newest first from the place `before`, one row more than the page to tell whether there is another. */
export function listByActivity(tx: Tx, scope: Scope, by: Filter, before: Place) {
  return tx.all(sql<Listed>`
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = ${scope.workspaceId}
      and is_asked_for(c, ${by.botId}, ${by.status}, ${by.assignee}, ${by.from}, ${by.to})
      and c.is_spam = ${by.isSpam}
      and (${by.channel}::text is null
        or (select true from messages where conversation_id = c.id and channel = ${by.channel} limit 1))
      and (${before?.[0] ?? null}::timestamptz is null
        or (c.last_activity_at, c.id) < (${before?.[0] ?? null}, ${before?.[1] ?? null}))
    order by c.last_activity_at desc, c.id desc
    limit ${by.limit + 1}`);
}

export function listByMaking(tx: Tx, scope: Scope, by: Filter, before: Place) {
  return tx.all(sql<Listed>`
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = ${scope.workspaceId}
      and is_asked_for(c, ${by.botId}, ${by.status}, ${by.assignee}, ${by.from}, ${by.to})
      and c.is_spam = ${by.isSpam}
      and (${by.channel}::text is null
        or (select true from messages where conversation_id = c.id and channel = ${by.channel} limit 1))
      and (${before?.[0] ?? null}::timestamptz is null
        or (c.created_at, c.id) < (${before?.[0] ?? null}, ${before?.[1] ?? null}))
    order by c.created_at desc, c.id desc
    limit ${by.limit + 1}`);
}

/** The same where words are looked for: what has them is found first, and put in order then. */
export function listWithWords(
  tx: Tx,
  scope: Scope,
  by: Filter,
  before: Place,
  { words, sort }: { words: string; sort: Sort },
) {
  return tx.all(sql<Listed>`
    with listed as (
      select c.* from conversations c
      cross join lateral (
        select case ${sort} when 'activity' then c.last_activity_at else c.created_at end as moment
      ) as sorted
      where c.workspace_id = ${scope.workspaceId}
        and c.id in (select conversations_with_words(${scope.workspaceId}, ${words}))
        and is_asked_for(c, ${by.botId}, ${by.status}, ${by.assignee}, ${by.from}, ${by.to})
      and c.is_spam = ${by.isSpam}
        and (${by.channel}::text is null
          or (select true from messages where conversation_id = c.id and channel = ${by.channel} limit 1))
        and (${before?.[0] ?? null}::timestamptz is null
          or (moment, c.id) < (${before?.[0] ?? null}, ${before?.[1] ?? null}))
      order by moment desc, c.id desc
      limit ${by.limit + 1}
    )
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from listed c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    order by case ${sort} when 'activity' then c.last_activity_at else c.created_at end desc, c.id desc`);
}

/** Those that wait, the longest first, from behind the place `after`. */
export function listByWaiting(tx: Tx, scope: Scope, by: Filter, after: Place, words: string | null) {
  return tx.all(sql<Listed>`
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = ${scope.workspaceId} and c.waiting_since is not null
      and is_asked_for(c, ${by.botId}, ${by.status}, ${by.assignee}, ${by.from}, ${by.to})
      and c.is_spam = ${by.isSpam}
      and (${by.channel}::text is null
        or (select true from messages where conversation_id = c.id and channel = ${by.channel} limit 1))
      and (${words}::text is null or c.id in (select conversations_with_words(${scope.workspaceId}, ${words})))
      and (${after?.[0] ?? null}::timestamptz is null
        or (c.waiting_since, c.id) > (${after?.[0] ?? null}, ${after?.[1] ?? null}))
    order by c.waiting_since, c.id
    limit ${by.limit + 1}`);
}
