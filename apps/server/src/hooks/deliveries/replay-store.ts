import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { Replay } from "../hook.ts";
import { releasedPerSecond } from "../hook-state.ts";

type Range = Pick<Replay, "from" | "to" | "which">;

export async function countReplayable(tx: Tx, scope: Scope, hookId: string, { from, to, which }: Range) {
  const { total } = await tx.one(sql<{ total: number }>`
    select count(*) as total from deliveries
    where workspace_id = ${scope.workspaceId} and hook_id = ${hookId}
      and created_at >= ${from} and created_at < ${to}
      and (status = 'failed' or status = 'succeeded' and ${which} = 'all')`);
  return total;
}

type Next = Range & { after: string; begins: Date; batch: number };

/** Makes the next few due, at the rate of a release, with their whole schedule before them. */
export function replayNext(
  tx: Tx,
  scope: Scope,
  hookId: string,
  { from, to, which, after, begins, batch }: Next,
) {
  return tx.one(sql<{ count: number; last: string | null; due: Date | null }>`
    with next as (
      select id, row_number() over (order by id) - 1 as place from (
        select id from deliveries
        where workspace_id = ${scope.workspaceId} and hook_id = ${hookId} and id > ${after}
          and created_at >= ${from} and created_at < ${to}
          and (status = 'failed' or status = 'succeeded' and ${which} = 'all')
        order by id limit ${batch}
      ) as chosen
    ), sent as (
      update deliveries set status = 'pending', failed_count = 0, first_failed_at = null,
        due_at = ${begins}::timestamptz + next.place * interval '1 s' / ${releasedPerSecond}::int
      from next
      where deliveries.id = any(array(select id from next)) and deliveries.id = next.id
        and status <> 'pending'
      returning deliveries.id, due_at
    )
    select count(*) as count, max(id) as last,
      max(due_at) + interval '1 s' / ${releasedPerSecond}::int as due
    from sent`);
}

/** Makes a delivery due now with its whole schedule before it, unless an attempt runs. Null when there is none. */
export function makeDue(tx: Tx, scope: Scope, id: string, now: Date) {
  return tx.first(sql<{ hook_id: string }>`
    update deliveries set
      status = 'pending',
      due_at = case when is_leased then due_at else ${now} end,
      failed_count = case when is_leased then failed_count else 0 end,
      first_failed_at = case when is_leased then first_failed_at end
    from hooks
    where deliveries.workspace_id = ${scope.workspaceId} and deliveries.id = ${id} and hooks.id = deliveries.hook_id
    returning hook_id`);
}
