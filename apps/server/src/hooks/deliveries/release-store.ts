import { json, sql, type Tx } from "../../platform/db/index.ts";
import type { Release } from "../hook.ts";
import { releasedPerSecond } from "../hook-state.ts";

type Waiting = Pick<Release, "isWhole"> & { hookId: string; since: Date };

/** What a hook keeps waiting: all that is pending, or what is due. */
export function countWaiting(tx: Tx, { hookId, since, isWhole }: Waiting) {
  return tx.one(sql<{ count: number; first: string | null; last: string | null }>`
    select count(*) as count, min(id) as first, max(id) as last from deliveries
    where hook_id = ${hookId} and status = 'pending' and not is_leased and (${isWhole}::boolean or due_at <= ${since})`);
}

type Next = Waiting & Pick<Release, "after" | "last"> & { begins: Date; batch: number };

/** Spreads the next few over the time to come, oldest first, each with its whole schedule before it when it was held. */
export function releaseNext(tx: Tx, { hookId, since, isWhole, after, last, begins, batch }: Next) {
  return tx.one(sql<{ count: number; last: string | null; due: Date | null }>`
    with next as (
      select id, row_number() over (order by id) - 1 as place from (
        select id from deliveries
        where workspace_id = (select workspace_id from hooks where id = ${hookId}) and hook_id = ${hookId}
          and id > ${after} and id <= ${last}
          and status = 'pending' and not is_leased and (${isWhole}::boolean or due_at <= ${since})
        order by id limit ${batch}
      ) as chosen
    ), released as (
      update deliveries set
        due_at = ${begins}::timestamptz + next.place * interval '1 s' / ${releasedPerSecond}::int,
        failed_count = case when ${isWhole}::boolean then 0 else failed_count end,
        first_failed_at = case when ${isWhole}::boolean then null else first_failed_at end
      from next
      where deliveries.id = any(array(select id from next)) and deliveries.id = next.id and not is_leased
      returning deliveries.due_at
    )
    select (select count(*) from next) as count, (select max(id) from next) as last,
      (select max(due_at) from released) + interval '1 s' / ${releasedPerSecond}::int as due`);
}

export function saveRelease(tx: Tx, hookId: string, release: Release | null) {
  return tx.run(sql`
    update hooks set
      release = ${release && json(release)}::jsonb,
      released_until = greatest(released_until, ${release?.due ?? null}::timestamptz)
    where id = ${hookId}`);
}
