import type { EventName } from "@nebulahex/contract";
import { json, sql, type Tx } from "../platform/db/index.ts";
import { timeOfId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { HookRow, HookView, Replay } from "./hook.ts";

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

/** Oldest first from behind `after`, or one hook alone; one row more than the page to tell whether there is another. */
export function viewHooks(
  tx: Tx,
  scope: Scope,
  { id, after = "", limit, now }: { id?: string | undefined; after?: string; limit: number; now: Date },
) {
  return tx.all(sql<HookView>`
    select hooks.*, attempts.succeeded, attempts.failed,
      (
        select count(*) from deliveries where hook_id = hooks.id and status = 'pending'
      ) as pending,
      array(
        select status from deliveries
        where workspace_id = hooks.workspace_id and hook_id = hooks.id order by deliveries.id desc limit 50
      ) as health
    from hooks, lateral (
      select coalesce(sum(succeeded), 0) as succeeded, coalesce(sum(failed), 0) as failed
      from hook_minutes where hook_id = hooks.id and minute > ${now}::timestamptz - interval '24 hours'
    ) as attempts
    where workspace_id = ${scope.workspaceId} and id > ${after} and (${id ?? null}::text is null or id = ${id ?? null})
    order by id limit ${limit + 1}`);
}

export function saveReplay(tx: Tx, scope: Scope, id: string, replay: Replay) {
  return tx.run(sql`
    update hooks set replay = ${json(replay)}::jsonb where workspace_id = ${scope.workspaceId} and id = ${id}`);
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

type About = { field: "leadId" | "conversationId"; value: string; since: Date };

/**
 * Erases the events that tell of something, with their deliveries and attempts. Tells how many deliveries were still to
 * be made. `since` is a moment before the first of them, so that older partitions are passed over.
 */
export async function eraseEvents(tx: Tx, scope: Scope, { field, value, since }: About): Promise<number> {
  const { cancelled } = await tx.one(sql<{ cancelled: number }>`
    with erased as (
      delete from events
      where workspace_id = ${scope.workspaceId} and id >= ${`evt_${timeOfId(since)}`}
        and data ->> ${field}::text = ${value}
      returning id
    ), dropped as (
      delete from deliveries using erased
      where deliveries.workspace_id = ${scope.workspaceId} and event_id = erased.id
        and deliveries.id > 'dlv_' || substr(erased.id, 5, 12)
        and deliveries.id < 'dlv_' || substr(erased.id, 5, 12) || '~'
      returning deliveries.id, status
    ), forgotten as (
      delete from attempts using dropped
      where attempts.workspace_id = ${scope.workspaceId} and delivery_id = dropped.id
    )
    select count(*) filter (where status = 'pending') as cancelled from dropped`);
  return cancelled;
}

export async function eraseHooks(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from hooks where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from deliveries where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from attempts where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from hook_minutes where workspace_id = ${scope.workspaceId}`);
  await tx.run(sql`delete from events where workspace_id = ${scope.workspaceId}`);
}
