import { sql, type Tx } from "../../platform/db/index.ts";
import type { MemberScope, Scope } from "../../platform/scope/index.ts";
import type { ConversationView } from "../conversation.ts";
import type { MessageRow } from "../message.ts";

/** Threads that were changed last within a span of transactions, in their order. */
export function listChanged(tx: Tx, scope: Scope, from: string, before: string, limit: number) {
  return tx.all(sql<ConversationView>`
    select c.*, m.author as last_author, m.text as last_text, m.sent_at as last_at,
      l.id as lead_id, coalesce(l.name, l.email, l.phone) as visitor_name
    from conversations c
    left join messages m on m.conversation_id = c.id and m.sequence = c.sequence
    left join leads l on l.workspace_id = c.workspace_id and l.conversation_id = c.id
    where c.workspace_id = ${scope.workspaceId}
      and c.transaction >= ${from}::xid8 and c.transaction < ${before}::xid8
    order by c.transaction, c.id
    limit ${limit}`);
}

export function listOfIds(tx: Tx, scope: Scope, ids: readonly string[]) {
  return tx.all(sql<MessageRow>`
    select * from messages where workspace_id = ${scope.workspaceId} and id = any(${ids})`);
}

const countedAtMost = 1000;

export function countOpen(tx: Tx, scope: MemberScope) {
  return tx.one(sql<{ waiting: number; mine: number; bot: number }>`
    select
      (select count(*) from (
        select from conversations
        where workspace_id = ${scope.workspaceId} and status = 'waiting' and not is_spam limit ${countedAtMost}
      ) as waiting) as waiting,
      (select count(*) from (
        select from conversations
        where workspace_id = ${scope.workspaceId} and status = 'assigned' and not is_spam
          and assignee_member_id = ${scope.caller.memberId} limit ${countedAtMost}
      ) as mine) as mine,
      (select count(*) from (
        select from conversations
        where workspace_id = ${scope.workspaceId} and status = 'bot' and not is_spam limit ${countedAtMost}
      ) as bot) as bot`);
}
