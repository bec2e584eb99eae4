import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope, VisitorScope } from "../../platform/scope/index.ts";

type Customer = { botId: string; externalId: string; newConversationId: string };

/** The one thread of a customer, on whichever device they come first. */
export function joinThread(tx: Tx, scope: Scope, { botId, externalId, newConversationId }: Customer) {
  return tx.one(sql<{ conversationId: string; isBlocked: boolean }>`
    with customer as (
      insert into customers (workspace_id, bot_id, external_id, conversation_id)
      values (${scope.workspaceId}, ${botId}, ${externalId}, ${newConversationId})
      on conflict (workspace_id, bot_id, external_id) do update set external_id = excluded.external_id
      returning workspace_id, conversation_id
    )
    select customer.conversation_id as "conversationId", blocked_at is not null as "isBlocked"
    from customer left join conversations
      on conversations.workspace_id = customer.workspace_id and conversations.id = customer.conversation_id`);
}

type Rating = { score: number; comment: string | undefined; now: Date };

export function saveRating(tx: Tx, scope: VisitorScope, { score, comment, now }: Rating) {
  return tx.first(sql<{ isBlocked: boolean }>`
    update conversations set
      rating = case when blocked_at is null then ${score}::smallint else rating end,
      rating_comment = case when blocked_at is null then ${comment}::text else rating_comment end,
      rated_at = case when blocked_at is null then ${now}::timestamptz else rated_at end
    where workspace_id = ${scope.workspaceId} and id = ${scope.caller.conversationId}
    returning blocked_at is not null as "isBlocked"`);
}

/** Notes how far the visitor has read, no further than there is something to read. Tells whether that was news. */
export function saveRead(tx: Tx, scope: VisitorScope, upTo: number) {
  return tx.run(sql`
    update conversations set visitor_read_sequence = least(${upTo}::bigint, sequence)
    where workspace_id = ${scope.workspaceId} and id = ${scope.caller.conversationId}
      and visitor_read_sequence < least(${upTo}::bigint, sequence)`);
}

/** How many threads of the workspace wait longer for the team than the visitor's own. */
export async function countAhead(tx: Tx, scope: VisitorScope): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from conversations as other
    join conversations as own on own.workspace_id = ${scope.workspaceId} and own.id = ${scope.caller.conversationId}
    where other.workspace_id = ${scope.workspaceId} and other.status = 'waiting'
      and not other.is_spam and (other.waiting_since, other.id) < (own.waiting_since, own.id)`);
  return count;
}
