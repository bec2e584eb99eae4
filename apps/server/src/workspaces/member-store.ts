import type { Role } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";

/** Lets the workspace's memberships change one at a time until the transaction ends. */
export async function holdMembers(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`select from workspaces where id = ${scope.workspaceId} for no key update`);
}

/** A user's memberships, in one workspace or in any: two at most, for more than one is too many to choose from. */
export function findMembershipsOf(tx: Tx, userId: string, workspaceId: string | null) {
  return tx.all(sql<MemberRow>`
    select * from members
    where user_id = ${userId} and (${workspaceId}::text is null or workspace_id = ${workspaceId})
    limit 2`);
}

export function findMember(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<MemberRow>`
    select * from members where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function findMemberOfUser(tx: Tx, scope: Scope, userId: string) {
  return tx.first(sql<MemberRow>`
    select * from members where workspace_id = ${scope.workspaceId} and user_id = ${userId}`);
}

/** In the order they joined from behind the member `after`, one row more than the page. */
export function listMembersAfter(tx: Tx, scope: Scope, limit: number, after: readonly string[] | null) {
  const [joinedAt = null, id = null] = after ?? [];
  return tx.all(sql<MemberRow>`
    select * from members
    where workspace_id = ${scope.workspaceId}
      and (${id}::text is null or (created_at, id) > (${joinedAt}::timestamptz, ${id}))
    order by created_at, id
    limit ${limit + 1}`);
}

/** Who runs the workspace: its owners and admins. */
export function findManagers(tx: Tx, scope: Scope) {
  return tx.all(sql<MemberRow>`
    select * from members where workspace_id = ${scope.workspaceId} and role in ('owner', 'admin')`);
}

export async function countMembers(tx: Tx, scope: Scope): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from members where workspace_id = ${scope.workspaceId}`);
  return count;
}

export async function countOwners(tx: Tx, scope: Scope): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from members where workspace_id = ${scope.workspaceId} and role = 'owner'`);
  return count;
}

type NewMember = { id: string; userId: string; role: Role; now: Date };

export function addMember(tx: Tx, scope: Scope, { id, userId, role, now }: NewMember) {
  return tx.one(sql<MemberRow>`
    insert into members (id, workspace_id, user_id, role, created_at)
    values (${id}, ${scope.workspaceId}, ${userId}, ${role}, ${now})
    returning *`);
}

export function saveRole(tx: Tx, scope: Scope, id: string, role: Role) {
  return tx.one(sql<MemberRow>`
    update members set role = ${role} where workspace_id = ${scope.workspaceId} and id = ${id} returning *`);
}

export function deleteMember(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from members where workspace_id = ${scope.workspaceId} and id = ${id}`);
}
