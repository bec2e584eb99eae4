import type { LeadOrigin, listLeads as listLeadsPromised, Query } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { Details, LeadRow } from "./lead.ts";

type NewLead = Details & {
  id: string;
  conversationId: string;
  botId: string;
  sessionId: string;
  origin: LeadOrigin;
  now: Date;
};

/** Stores the lead of a conversation; null when the conversation has one. */
export function insertLead(tx: Tx, scope: Scope, by: NewLead) {
  return tx.first(sql<LeadRow>`
    insert into leads
      (id, workspace_id, conversation_id, bot_id, session_id, email, name, phone, note, origin, api_key_id, captured_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.conversationId}, ${by.botId}, ${by.sessionId},
       ${by.email}, ${by.name}, ${by.phone}, ${by.note}, ${by.origin}, ${scope.apiKeyId}, ${by.now})
    on conflict on constraint leads_of_conversation do nothing
    returning *`);
}

/** Holds a conversation's lead until the transaction ends; null when there is none. */
export function findOfConversation(tx: Tx, scope: Scope, conversationId: string) {
  return tx.first(sql<LeadRow>`
    select * from leads
    where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId}
    for update`);
}

export function saveDetails(tx: Tx, scope: Scope, id: string, to: Details) {
  return tx.one(sql<LeadRow>`
    update leads set
      email = ${to.email}, name = ${to.name}, phone = ${to.phone}, note = ${to.note},
      api_key_id = coalesce(api_key_id, ${scope.apiKeyId})
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

export function findLead(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<LeadRow>`
    select * from leads where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function removeLead(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<LeadRow>`
    delete from leads where workspace_id = ${scope.workspaceId} and id = ${id} returning *`);
}

type Filter = Omit<Query<typeof listLeadsPromised>, "cursor">;

/** Newest first from the place `before`, one row more than the page to tell whether there is another. */
export function listLeads(tx: Tx, scope: Scope, filter: Filter, before: readonly string[] | null) {
  return tx.all(sql<LeadRow>`
    select * from leads
    where workspace_id = ${scope.workspaceId}
      and (${filter.botId}::text is null or bot_id = ${filter.botId})
      and (${filter.from}::timestamptz is null or captured_at >= ${filter.from})
      and (${filter.to}::timestamptz is null or captured_at < ${filter.to})
      and (${filter.q}::text is null
        or strpos(lower(concat_ws(' ', email, name, phone, note)), lower(${filter.q})) > 0)
      and (${before?.[0]}::timestamptz is null or (captured_at, id) < (${before?.[0]}, ${before?.[1]}))
    order by captured_at desc, id desc
    limit ${filter.limit + 1}`);
}

export function countLeadsByDay(
  tx: Tx,
  scope: Scope,
  { botId, from, to }: { botId: string | null; from: Date; to: Date },
) {
  return tx.all(sql<{ day: string; leads: number }>`
    select to_char(captured_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as leads
    from leads
    where workspace_id = ${scope.workspaceId} and captured_at >= ${from} and captured_at < ${to}
      and (${botId}::text is null or bot_id = ${botId})
    group by 1 order by 1`);
}

/** Erases the lead of a conversation that is erased; tells which it was. */
export async function eraseLeadOf(tx: Tx, scope: Scope, conversationId: string): Promise<string | null> {
  const erased = await tx.first(sql<{ id: string }>`
    delete from leads where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId} returning id`);
  return erased?.id ?? null;
}

export async function eraseLeads(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from leads where workspace_id = ${scope.workspaceId}`);
}

type Place = { at: Date; id: string };

/** What was captured through a key, newest first from the place `before`. */
export function listByKey(tx: Tx, scope: Scope, keyId: string, limit: number, before: Place | null) {
  return tx.all(sql<{ id: string; conversationId: string; at: Date }>`
    select id, conversation_id as "conversationId", captured_at as at from leads
    where workspace_id = ${scope.workspaceId} and api_key_id = ${keyId}
      and (${before?.id}::text is null or (captured_at, id) < (${before?.at}::timestamptz, ${before?.id}))
    order by captured_at desc, id desc
    limit ${limit}`);
}
