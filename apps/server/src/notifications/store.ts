import type { NotificationEvent, NotificationKind } from "@nebulahex/contract";
import { sql, type Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { NotificationRow } from "./notification.ts";

type NewNotification = {
  id: string;
  kind: NotificationKind;
  sealedTarget: string;
  shownTarget: string;
  events: readonly NotificationEvent[];
  now: Date;
};

export function insertNotification(tx: Tx, scope: Scope, by: NewNotification) {
  return tx.one(sql<NotificationRow>`
    insert into notifications (id, workspace_id, kind, sealed_target, shown_target, events, created_at)
    values (${by.id}, ${scope.workspaceId}, ${by.kind}, ${by.sealedTarget}, ${by.shownTarget}, ${by.events}, ${by.now})
    returning *`);
}

/** How many there are, held until the transaction ends so that of two who make the last one only one does. */
export async function holdCount(tx: Tx, scope: Scope): Promise<number> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`notifications ${scope.workspaceId}`}, 0))`,
  );
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from notifications where workspace_id = ${scope.workspaceId}`);
  return count;
}

export function findNotification(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<NotificationRow>`
    select * from notifications where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

/** Oldest first from behind `after`, one row more than the page to tell whether there is another. */
export function listAfter(tx: Tx, scope: Scope, limit: number, after: string | null) {
  return tx.all(sql<NotificationRow>`
    select * from notifications
    where workspace_id = ${scope.workspaceId} and (${after}::text is null or id > ${after})
    order by id
    limit ${limit + 1}`);
}

export function listOfEvent(tx: Tx, scope: Scope, event: NotificationEvent) {
  return tx.all(sql<NotificationRow>`
    select * from notifications where workspace_id = ${scope.workspaceId} and ${event}::text = any(events) order by id`);
}

type Change = {
  sealedTarget: string | null;
  shownTarget: string | null;
  events: readonly NotificationEvent[] | null;
};

/** Changes what is given; another target has had no failure yet. */
export function saveNotification(tx: Tx, scope: Scope, id: string, to: Change) {
  return tx.first(sql<NotificationRow>`
    update notifications set
      sealed_target = coalesce(${to.sealedTarget}::text, sealed_target),
      shown_target = coalesce(${to.shownTarget}::text, shown_target),
      events = coalesce(${to.events}::text[], events),
      last_error = case when ${to.sealedTarget}::text is null then last_error end
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

export async function saveOutcome(tx: Tx, scope: Scope, id: string, error: string | null): Promise<void> {
  await tx.run(sql`
    update notifications set last_error = ${error}
    where workspace_id = ${scope.workspaceId} and id = ${id} and last_error is distinct from ${error}::text`);
}

export function deleteNotification(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from notifications where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function eraseNotifications(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from notifications where workspace_id = ${scope.workspaceId}`);
}
