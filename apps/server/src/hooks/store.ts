import type { EventName } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { HookRow } from "./hook.ts";

type NewHook = {
  id: string;
  event: EventName;
  targetUrl: string;
  description: string | null;
  sealedSecret: string;
  now: Date;
};

export function insertHook(tx: Tx, scope: Scope, by: NewHook) {
  return tx.one(sql<HookRow>`
    insert into hooks (id, workspace_id, event, target_url, description, sealed_secret, created_at)
    values (${by.id}, ${scope.workspaceId}, ${by.event}, ${by.targetUrl}, ${by.description}, ${by.sealedSecret}, ${by.now})
    returning *`);
}

export function findHook(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<HookRow>`
    select * from hooks where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Oldest first, one row more than the page to tell whether there is another. */
export function listHooksAfter(tx: Tx, scope: Scope, id: string, limit: number) {
  return tx.all(sql<HookRow>`
    select * from hooks where workspace_id = ${scope.workspaceId} and id > ${id}
    order by id limit ${limit + 1}`);
}

type Change = { targetUrl?: string | undefined; description?: string | null | undefined };

export function saveHook(tx: Tx, scope: Scope, id: string, { targetUrl, description }: Change) {
  return tx.first(sql<HookRow>`
    update hooks set
      target_url = coalesce(${targetUrl ?? null}, target_url),
      description = case when ${description === undefined} then description else ${description ?? null} end
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

/** The present secret becomes the former one, valid until a moment, or is gone at once. */
export function saveSecret(tx: Tx, scope: Scope, id: string, sealedSecret: string, formerUntil: Date | null) {
  return tx.first(sql<HookRow>`
    update hooks set
      sealed_secret = ${sealedSecret},
      former_sealed_secret = case when ${formerUntil}::timestamptz is null then null else sealed_secret end,
      former_secret_until = ${formerUntil}
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

/** Removes a hook and what is still on its way to it; what was delivered stays in the log. */
export function removeHook(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<{ id: string }>`
    with removed as (
      delete from hooks where workspace_id = ${scope.workspaceId} and id = ${id}
      returning id, workspace_id
    ), dropped as (
      delete from deliveries using removed
      where deliveries.workspace_id = removed.workspace_id and deliveries.hook_id = removed.id
        and deliveries.status = 'pending'
    )
    select id from removed`);
}

/** A hook whose state stays as it is until the transaction ends. */
export function lockHook(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<HookRow>`
    select * from hooks where workspace_id = ${scope.workspaceId} and id = ${id} for no key update`);
}

export function forgetMinutesBefore(tx: Tx, moment: Date) {
  return tx.run(sql`delete from hook_minutes where minute < ${moment}`);
}

type NewEvent = { id: string; name: EventName; data: string; createdAt: Date };

/** Stores an event and its deliveries and tells how many there are. */
export async function insertEvent(tx: Tx, scope: Scope, by: NewEvent): Promise<number> {
  const { deliveries } = await tx.one(sql<{ deliveries: number }>`
    select publish_event(${by.id}, ${scope.workspaceId}, ${by.name}, ${by.data}::jsonb, ${by.createdAt}) as deliveries`);
  return deliveries;
}

export async function eraseHooks(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from hook_minutes where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from attempts where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from deliveries where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from events where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from hooks where workspace_id = ${scope.workspaceId}`);
}
