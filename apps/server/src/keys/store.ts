import { sql, type Tx } from "../platform/db/index.ts";
import type { MemberScope, Scope } from "../platform/scope/index.ts";
import type { KeyRow, LivingKey } from "./key.ts";

type NewKey = Pick<
  KeyRow,
  | "id"
  | "member_id"
  | "name"
  | "last4"
  | "scopes"
  | "rate_limit_per_minute"
  | "reveal_until"
  | "created_at"
  | "expires_at"
> & { hash: string; sealed_value: string };

export function addKey(tx: Tx, scope: MemberScope, key: NewKey) {
  return tx.one(sql<KeyRow>`
    insert into keys
      (id, workspace_id, member_id, made_by_member_id, made_by_key_id, name, hash, last4, scopes,
       rate_limit_per_minute, sealed_value, reveal_until, created_at, expires_at)
    values
      (${key.id}, ${scope.workspaceId}, ${key.member_id}, ${scope.caller.memberId}, ${scope.apiKeyId},
       ${key.name}, decode(${key.hash}, 'base64'), ${key.last4}, ${key.scopes},
       ${key.rate_limit_per_minute}, ${key.sealed_value}, ${key.reveal_until}, ${key.created_at}, ${key.expires_at})
    returning *`);
}

export function findKey(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<KeyRow>`select * from keys where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Newest first from the place `before`, one more than the page. */
export function listKeysBefore(tx: Tx, scope: Scope, limit: number, before: readonly string[] | null) {
  const [createdAt = null, id = null] = before ?? [];
  return tx.all(sql<KeyRow>`
    select * from keys
    where workspace_id = ${scope.workspaceId}
      and (${id}::text is null or (created_at, id) < (${createdAt}::timestamptz, ${id}))
    order by created_at desc, id desc
    limit ${limit + 1}`);
}

/** Takes the sealed value out of the row for its maker: of many who try at once one gets it, the others null. */
export function takeSealedValue(tx: Tx, scope: MemberScope, id: string, now: Date) {
  return tx.first(sql<{ sealed_value: string }>`
    with taken as (
      select id, sealed_value from keys
      where workspace_id = ${scope.workspaceId} and id = ${id} and sealed_value is not null
        and reveal_until > ${now} and made_by_member_id = ${scope.caller.memberId}
        and (${scope.apiKeyId}::text is null or made_by_key_id = ${scope.apiKeyId})
      for update
    )
    update keys set sealed_value = null, revealed_at = ${now}
    from taken where keys.workspace_id = ${scope.workspaceId} and keys.id = taken.id
    returning taken.sealed_value`);
}

export function saveName(tx: Tx, scope: Scope, id: string, name: string) {
  return tx.first(sql<KeyRow>`
    update keys set name = ${name} where workspace_id = ${scope.workspaceId} and id = ${id} returning *`);
}

/** Zero when it is revoked already. */
export function saveRevoked(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.run(sql`
    update keys set revoked_at = ${now}, sealed_value = null
    where workspace_id = ${scope.workspaceId} and id = ${id} and revoked_at is null`);
}

/** The key with that hash, if its member is still one. */
export function findLivingKey(tx: Tx, hash: string) {
  return tx.first(sql<LivingKey>`
    select keys.id, keys.workspace_id, keys.member_id, keys.name, keys.last4, keys.scopes, keys.last_used_at,
      keys.expires_at, keys.revoked_at, members.user_id, members.role,
      least(keys.rate_limit_per_minute, plans.requests_per_minute) as calls_per_minute
    from keys
    join members on members.workspace_id = keys.workspace_id and members.id = keys.member_id
    join workspaces on workspaces.id = keys.workspace_id
    join plans on plans.name = workspaces.plan
    where keys.hash = decode(${hash}, 'base64')`);
}

/** The keys of a member that still work, oldest first. */
export function listLivingKeysOf(tx: Tx, scope: Scope, memberId: string, now: Date) {
  return tx.all(sql<KeyRow>`
    select * from keys
    where workspace_id = ${scope.workspaceId} and member_id = ${memberId}
      and revoked_at is null and (expires_at is null or expires_at > ${now})
    order by created_at, id`);
}

/** Issues a key to another member, narrowed to what its member was allowed until now. */
export function saveReissued(tx: Tx, scope: Scope, id: string, memberId: string, allowed: readonly string[]) {
  return tx.run(sql`
    update keys set member_id = ${memberId}, scopes = ${allowed}
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function eraseKeys(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from keys where workspace_id = ${scope.workspaceId}`);
}

export function saveUsed(tx: Tx, scope: Scope, now: Date, usedBefore: Date) {
  return tx.run(sql`
    update keys set last_used_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${scope.apiKeyId}
      and (last_used_at is null or last_used_at <= ${usedBefore})`);
}

/** In every workspace: what nobody came to see in time is gone. */
export function eraseUnrevealed(tx: Tx, now: Date) {
  return tx.run(sql`
    update keys set sealed_value = null where sealed_value is not null and reveal_until <= ${now}`);
}
