import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";
import type { Plan, WorkspaceRow } from "./workspace.ts";

type NewWorkspace = { id: string; name: string; plan: string; ownerId: string; userId: string; now: Date };

export function addWorkspace(tx: Tx, { id, name, plan, ownerId, userId, now }: NewWorkspace) {
  return tx.one(sql<WorkspaceRow>`
    with workspace as (
      insert into workspaces (id, name, plan, created_at) values (${id}, ${name}, ${plan}, ${now}) returning *
    ), owner as (
      insert into members (id, workspace_id, user_id, role, created_at)
      select ${ownerId}, id, ${userId}, 'owner', ${now} from workspace
    )
    select * from workspace`);
}

/** A user's workspaces, oldest first after the place `after`, one more than the page. */
export function listWorkspacesOf(tx: Tx, userId: string, limit: number, after: string | null) {
  return tx.all(sql<WorkspaceRow>`
    select workspaces.* from members join workspaces on workspaces.id = members.workspace_id
    where members.user_id = ${userId} and (${after}::text is null or workspaces.id > ${after})
    order by workspaces.id
    limit ${limit + 1}`);
}

/** A user's memberships, in one workspace or in any: two at most, for more than one is too many to choose from. */
export function findMembershipsOf(tx: Tx, userId: string, workspaceId: string | null) {
  return tx.all(sql<MemberRow>`
    select id, workspace_id, user_id, role from members
    where user_id = ${userId} and (${workspaceId}::text is null or workspace_id = ${workspaceId})
    limit 2`);
}

export function findMember(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<MemberRow>`
    select id, workspace_id, user_id, role from members
    where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export function findWorkspace(tx: Tx, scope: Scope) {
  return tx.first(sql<WorkspaceRow>`select * from workspaces where id = ${scope.workspaceId}`);
}

export function getPlan(tx: Tx, scope: Scope) {
  return tx.one(sql<Plan>`
    select plans.* from workspaces join plans on plans.name = workspaces.plan
    where workspaces.id = ${scope.workspaceId}`);
}

export async function listPlanNames(tx: Tx): Promise<string[]> {
  const plans = await tx.all(sql<{ name: string }>`select name from plans order by name`);
  return plans.map(({ name }) => name);
}
