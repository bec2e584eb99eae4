import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { EventRow } from "../event.ts";
import type { Sent } from "./attempt.ts";

type LastSent = EventRow & { hook_id: string } & (Sent | { at: null; url: null; macs: null });

/** A delivery's event with what was sent last; without a URL when nothing was. */
export function findLastSent(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<LastSent>`
    select deliveries.hook_id, deliveries.event_id, deliveries.workspace_id, events.name, events.data,
      events.created_at as happened_at, last.at, last.url, last.macs
    from deliveries
    join events on events.id = deliveries.event_id
    left join lateral (
      select at, url, macs from attempts where delivery_id = deliveries.id order by number desc limit 1
    ) as last on last.url is not null
    where deliveries.workspace_id = ${scope.workspaceId} and deliveries.id = ${id}`);
}
