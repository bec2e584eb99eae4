import type { DeliveryStatus } from "@nebulahex/contract";
import { json, sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { EventRow } from "../event.ts";
import type { HookRow } from "../hook.ts";
import { probeEveryMs } from "../hook-state.ts";
import type { Attempt } from "./attempt.ts";
import type { DeliveryRow } from "./delivery.ts";

/** A delivery that is ours to attempt until its lease ends, with all that the attempt needs. */
export type Claimed = EventRow &
  Pick<HookRow, "target_url" | "sealed_secret" | "former_sealed_secret" | "former_secret_until"> & {
    id: string;
    hook_id: string;
    failed_count: number;
    lease: Date;
    /** Whether its hook was without trouble. */
    is_well: boolean;
  };

type Claim = {
  now: Date;
  leaseEnd: Date;
  free: number;
  mostPerHook: number;
  running: readonly { hookId: string; count: number }[];
};

/**
 * Takes due deliveries, the oldest of each hook, from hooks with the fewest attempts running first. It steps from hook
 * to hook over the index, so a hook with a hundred thousand waiting costs as much as one with a single delivery. A
 * degraded hook gives one delivery a minute, the one that fails longest; one that somebody holds is passed by, for a
 * claim must not wait with deliveries in its hands. Ids come as arrays where a join would do, for
 * only then are partitions passed over that have none of them.
 */
export function claimDue(tx: Tx, by: Claim) {
  return tx.all(sql<Claimed>`
    with recursive waiting as (
      (select hook_id, due_at from deliveries where status = 'pending' order by hook_id, due_at limit 1)
      union all
      select next.hook_id, next.due_at
      from waiting, lateral (
        select hook_id, due_at from deliveries
        where status = 'pending' and hook_id > waiting.hook_id order by hook_id, due_at limit 1
      ) as next
    ), probing as (
      update hooks set probe_at = ${by.now}::timestamptz + ${probeEveryMs}::int * interval '1 ms'
      where id = any(array(
        select id from hooks
        where status = 'degraded' and probe_at <= ${by.now}
          and id = any(array(select hook_id from waiting where due_at <= ${by.now} limit ${by.free}))
        for no key update skip locked
      ))
      returning id, workspace_id, failing_from
    ), probe as (
      select oldest.id, oldest.event_id
      from probing, lateral (
        (
          select id, event_id, 1 as choice from deliveries
          where workspace_id = probing.workspace_id and hook_id = probing.id and id >= probing.failing_from
            and status = 'pending' and due_at <= ${by.now}
          order by id limit 1
        ) union all (
          select id, event_id, 2 as choice from deliveries
          where hook_id = probing.id and status = 'pending' and due_at <= ${by.now} order by due_at limit 1
        )
        order by choice limit 1
      ) as oldest
    ), busy as (
      select * from jsonb_to_recordset(${json(by.running)}::jsonb) as given ("hookId" text, count integer)
    ), ready as (
      select waiting.hook_id, coalesce(busy.count, 0) as running, count(*) over () as hooks,
        coalesce((hooks.release ->> 'since')::timestamptz, '-infinity') as due_from
      from waiting
      join hooks on hooks.id = waiting.hook_id and hooks.status in ('active', 'recovering')
      left join busy on busy."hookId" = waiting.hook_id
      where waiting.due_at <= ${by.now} and coalesce(busy.count, 0) < ${by.mostPerHook}::int
      order by running, waiting.due_at
      limit ${by.free}
    ), due as (
      select oldest.id, oldest.event_id
      from ready, lateral (
        select id, event_id from deliveries
        where hook_id = ready.hook_id and status = 'pending' and due_at <= ${by.now} and due_at >= ready.due_from
        order by due_at
        limit least(${by.mostPerHook}::int - ready.running, greatest(1, ${by.free}::int / ready.hooks))
        for update skip locked
      ) as oldest
    ), taken as (
      select id, event_id from due union all select id, event_id from probe
    )
    update deliveries set is_leased = true, leased_by = current_setting('application_name'), due_at = ${by.leaseEnd}
    from hooks, events
    where deliveries.id = any(array(select id from taken))
      and deliveries.due_at <= ${by.now}
      and hooks.id = deliveries.hook_id
      and events.id = any(array(select event_id from taken)) and events.id = deliveries.event_id
    returning deliveries.id, deliveries.hook_id, deliveries.event_id, deliveries.workspace_id,
      deliveries.failed_count, deliveries.due_at as lease,
      hooks.status = 'active' and hooks.failing_since is null as is_well, hooks.target_url, hooks.sealed_secret,
      hooks.former_sealed_secret, hooks.former_secret_until,
      events.name, events.data, events.created_at as happened_at`);
}

/** Makes due what killed processes had taken: each bears its name on its connections, so the dead are not among them. */
export function freeLeasesOfTheDead(tx: Tx, now: Date) {
  return tx.run(sql`
    update deliveries set is_leased = false, leased_by = null, due_at = ${now}
    where status = 'pending' and is_leased
      and leased_by not in (select application_name from pg_stat_activity where datid is not null)`);
}

/** What an attempt came to. `next_at` is null when none follows. */
export type Outcome = Pick<Attempt, "at" | "status" | "detail" | "answer" | "url"> & {
  id: string;
  hook_id: string;
  lease: Date;
  duration_ms: number;
  /** In base64. */
  macs: string | null;
  is_success: boolean;
  was_well: boolean;
  next_at: Date | null;
  pause_reason: string | null;
};

/** An attempt that was written down, and whether its hook was without trouble before. */
export type Saved = Pick<Outcome, "id" | "hook_id" | "is_success"> & {
  first_failed_at: Date | null;
  is_well: boolean;
};

/**
 * Writes attempts down and what follows for their deliveries. A delivery whose lease was lost is another's to write.
 * Answers with those that were ours. Of hooks in trouble it writes only once they are held.
 */
export function saveOutcomes(
  tx: Tx,
  outcomes: readonly Outcome[],
  { now, isOfWellAlone }: { now: Date; isOfWellAlone: boolean },
) {
  return tx.all(sql<Saved>`
    with outcome as (
      select * from jsonb_to_recordset(${json(outcomes)}::jsonb) as given (
        id text, lease timestamptz, at timestamptz, status smallint, duration_ms integer, detail text, answer text,
        url text, macs text, is_success boolean, next_at timestamptz
      )
    ), saved as (
      update deliveries set
        status = case when is_success then 'succeeded' when next_at is null then 'failed' else 'pending' end,
        attempt_count = attempt_count + 1,
        failed_count = failed_count + (not is_success)::int,
        first_failed_at = case when is_success then first_failed_at else coalesce(first_failed_at, ${now}) end,
        due_at = case when is_success then null else next_at end,
        is_leased = false, leased_by = null
      from outcome
      where deliveries.id = any(array(select id from outcome))
        and deliveries.id = outcome.id and is_leased and due_at = lease
        and (
          not ${isOfWellAlone}::boolean
          or exists (select from hooks where id = hook_id and status = 'active' and failing_since is null)
        )
      returning deliveries.id, workspace_id, hook_id, attempt_count, first_failed_at, at,
        outcome.status, duration_ms, detail, answer, url, macs, is_success
    ), logged as (
      insert into attempts (delivery_id, number, workspace_id, at, status, duration_ms, detail, answer, url, macs)
      select id, attempt_count, workspace_id, at, status, duration_ms, detail, answer, url, decode(macs, 'base64')
      from saved
    ), tallied as (
      insert into hook_minutes (hook_id, minute, workspace_id, succeeded, failed)
      select hook_id, date_trunc('minute', ${now}::timestamptz), min(workspace_id),
        count(*) filter (where is_success), count(*) filter (where not is_success)
      from saved group by hook_id order by hook_id
      on conflict (hook_id, minute) do update set
        succeeded = hook_minutes.succeeded + excluded.succeeded, failed = hook_minutes.failed + excluded.failed
    )
    select saved.id, hook_id, is_success, first_failed_at,
      hooks.status = 'active' and hooks.failing_since is null as is_well
    from saved join hooks on hooks.id = hook_id`);
}

/**
 * Newest first from before `id`, one row more than the page to tell whether there is another. One statement, so that a
 * delivery and its attempts are of one moment.
 */
export function listDeliveriesBefore(tx: Tx, scope: Scope, hookId: string, by: Choice) {
  return tx.all(sql<DeliveryRow>`
    select deliveries.*, hooks.event,
      deliveries.status = 'pending' and hooks.status = 'paused' as is_held,
      array(
        select jsonb_build_object(
          'at', at, 'status', status, 'duration_ms', duration_ms, 'detail', detail, 'answer', answer
        ) from attempts
        where workspace_id = ${scope.workspaceId} and delivery_id = deliveries.id order by number
      ) as attempts
    from deliveries join hooks on hooks.id = deliveries.hook_id
    where deliveries.workspace_id = ${scope.workspaceId} and deliveries.hook_id = ${hookId}
      and (${by.id ?? null}::text is null or deliveries.id = ${by.id ?? null})
      and (${by.before ?? null}::text is null or deliveries.id < ${by.before ?? null})
      and (${by.from ?? null}::timestamptz is null or deliveries.created_at >= ${by.from ?? null})
      and (${by.to ?? null}::timestamptz is null or deliveries.created_at < ${by.to ?? null})
      and (
        ${by.status ?? null}::text is null
        or ${by.status ?? null} = case
          when deliveries.status = 'pending' and hooks.status = 'paused' then 'held' else deliveries.status
        end
      )
    order by deliveries.id desc limit ${by.limit + 1}`);
}

type Choice = {
  id?: string;
  before?: string | null;
  status?: DeliveryStatus | undefined;
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
};
