import type { EventName } from "@nebulahex/contract";
import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { EventRow } from "../event.ts";
import type { Place } from "./place.ts";

type FeedRow = { horizon: string; transaction: string | null } & EventRow;
type Wanted = { after: Place; event: EventName | undefined; oldestId: string; limit: number };

/**
 * Events behind a place, in the order of the feed, and the horizon below which nothing can be added any more: the oldest
 * transaction that is still open. What commits later lies at it or behind it, so no reader has passed it by.
 */
export async function readFeed(tx: Tx, scope: Scope, { after, event, oldestId, limit }: Wanted) {
  const rows = await tx.all(sql<FeedRow>`
    with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as transaction)
    select horizon.transaction as horizon, told.*
    from horizon left join lateral (
      select id as event_id, workspace_id, name, data, created_at as happened_at, transaction
      from events
      where workspace_id = ${scope.workspaceId} and id >= ${oldestId}
        and (transaction, id) > (${after.transaction}::xid8, ${after.id})
        and transaction < horizon.transaction
        and (${event}::text is null or name = ${event})
      order by transaction, id
      limit ${limit}
    ) as told on true
    order by told.transaction, told.event_id`);
  return { horizon: rows[0]?.horizon ?? "0", events: rows.filter(({ event_id }) => event_id !== null) };
}

export function findPlace(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<Place>`
    select transaction, id from events where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function findHorizon(tx: Tx): Promise<string> {
  const { horizon } = await tx.one(sql<{ horizon: string }>`
    select pg_snapshot_xmin(pg_current_snapshot()) as horizon`);
  return horizon;
}
