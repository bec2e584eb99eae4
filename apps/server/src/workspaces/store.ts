import type { Hours } from "@nebulahex/contract";
import { json, sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";
import type { Plan, WorkspaceRow } from "./workspace.ts";

type NewWorkspace = { id: string; name: string; plan: string; owner: Omit<MemberRow, "workspace_id"> };

export function addWorkspace(tx: Tx, { id, name, plan, owner }: NewWorkspace) {
  return tx.one(sql<WorkspaceRow>`
    with workspace as (
      insert into workspaces (id, name, plan, created_at) values (${id}, ${name}, ${plan}, ${owner.created_at})
      returning *
    ), owner as (
      insert into members (id, workspace_id, user_id, role, created_at)
      select ${owner.id}, id, ${owner.user_id}, ${owner.role}, created_at from workspace
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

export function findWorkspace(tx: Tx, scope: Scope) {
  return tx.first(sql<WorkspaceRow>`select * from workspaces where id = ${scope.workspaceId}`);
}

/** Holds the workspace until the transaction ends. */
export function lockWorkspace(tx: Tx, scope: Scope) {
  return tx.first(sql<WorkspaceRow>`select * from workspaces where id = ${scope.workspaceId} for update`);
}

type Settings = { name: string; region: string | null; retentionDays: number | null; hours: Hours | null };

export function saveSettings(tx: Tx, scope: Scope, { name, region, retentionDays, hours }: Settings) {
  return tx.one(sql<WorkspaceRow>`
    update workspaces set
      name = ${name}, region = ${region}, retention_days = ${retentionDays},
      hours = ${hours && json(hours)}::jsonb
    where id = ${scope.workspaceId}
    returning *`);
}

/** Erases the members and the workspace itself, when all else is gone. */
export async function eraseWorkspace(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from members where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from workspaces where id = ${scope.workspaceId}`);
}

export function findPlan(tx: Tx, scope: Scope) {
  return tx.first(sql<Plan>`
    select plans.* from workspaces join plans on plans.name = workspaces.plan
    where workspaces.id = ${scope.workspaceId}`);
}

export async function listPlanNames(tx: Tx): Promise<string[]> {
  const plans = await tx.all(sql<{ name: string }>`select name from plans order by name`);
  return plans.map(({ name }) => name);
}

export function savePlan(tx: Tx, scope: Scope, plan: string) {
  return tx.run(sql`update workspaces set plan = ${plan} where id = ${scope.workspaceId}`);
}

/** Holds a plan until the transaction ends. */
export function lockPlan(tx: Tx, name: string) {
  return tx.first(sql<Plan>`select * from plans where name = ${name} for update`);
}

export function saveCeilings(tx: Tx, plan: Plan) {
  return tx.one(sql<Plan>`
    insert into plans (name, bot_answers_per_month, requests_per_minute, bots, members, knowledge_bytes)
    values
      (${plan.name}, ${plan.bot_answers_per_month}, ${plan.requests_per_minute}, ${plan.bots}, ${plan.members},
       ${plan.knowledge_bytes})
    on conflict (name) do update set
      bot_answers_per_month = excluded.bot_answers_per_month,
      requests_per_minute = excluded.requests_per_minute,
      bots = excluded.bots, members = excluded.members, knowledge_bytes = excluded.knowledge_bytes
    returning *`);
}
