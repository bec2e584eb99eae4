import { json, sql, type Tx } from "../../platform/db/index.ts";
import type { HookRow } from "../hook.ts";
import { windowMs } from "../hook-state.ts";

/** A hook with how its attempts went lately, and whether all that was held is out. */
export type FaringHook = HookRow & { recent_succeeded: number; recent_failed: number; is_out: boolean };

/**
 * Holds hooks until the transaction ends. Whoever writes to a hook and to its deliveries takes the hook first, and hooks in
 * the order of their ids.
 */
export function holdHooks(tx: Tx, ids: readonly string[]) {
  return tx.run(sql`select from hooks where id = any(${ids}) order by id for no key update`);
}

/** Lets the states of hooks change one at a time until the transaction ends. */
export function lockHooks(tx: Tx, ids: readonly string[], now: Date) {
  return tx.all(sql<FaringHook>`
    select hooks.*, recent.succeeded as recent_succeeded, recent.failed as recent_failed,
      not exists (
        select from deliveries
        where hook_id = hooks.id and status = 'pending' and not is_leased and due_at <= hooks.released_until
      ) as is_out
    from hooks, lateral (
      select coalesce(sum(succeeded), 0) as succeeded, coalesce(sum(failed), 0) as failed
      from hook_minutes
      where hook_id = hooks.id and minute > ${now}::timestamptz - ${windowMs}::int * interval '1 ms'
        and (hooks.state_since is null or minute > hooks.state_since)
    ) as recent
    where id = any(${ids})
    order by id
    for no key update of hooks`);
}

export function saveStates(tx: Tx, hooks: readonly HookRow[]) {
  return tx.run(sql`
    update hooks set
      status = next.status, paused_reason = next.paused_reason, failing_since = next.failing_since,
      failing_from = next.failing_from, failures_in_row = next.failures_in_row, state_since = next.state_since,
      probe_at = next.probe_at, released_until = next.released_until
    from jsonb_to_recordset(${json(hooks)}::jsonb) as next (
      id text, status text, paused_reason text, failing_since timestamptz, failing_from text,
      failures_in_row integer, state_since timestamptz, probe_at timestamptz, released_until timestamptz
    )
    where hooks.id = next.id`);
}

/** Takes back what paused hooks used up since they began to fail: it is held like the rest. */
export function holdUsedUp(tx: Tx, hookIds: readonly string[], now: Date) {
  return tx.run(sql`
    update deliveries set status = 'pending', due_at = ${now}
    from hooks
    where hooks.id = any(${hookIds}) and hooks.status = 'paused' and deliveries.hook_id = hooks.id
      and deliveries.status = 'failed' and deliveries.first_failed_at >= hooks.failing_since`);
}
