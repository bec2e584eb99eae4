import { type EventData, type EventName, envelope } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { json, type Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { insertEvent } from "./store.ts";

export const deliveriesChannel = "deliveries";

type News<Name extends EventName> = { id?: string; event: Name; data: EventData[Name]; createdAt: Date };

/** Tells the workspace's hooks what happened, in the transaction of what it tells of: both happen or neither. */
export async function publish<Name extends EventName>(
  ctx: Pick<Context, "bus">,
  tx: Tx,
  scope: Scope,
  { id = newId("evt"), event, data, createdAt }: News<Name>,
): Promise<void> {
  const sent = envelope({ id, event, createdAt: toTime(createdAt), workspaceId: scope.workspaceId, data });
  await insertEvent(tx, scope, { id, name: event, data: json(sent.data), createdAt });
  hintDeliveries(ctx, tx);
}

/** After the commit, wakes the workers. For those who call publish_event within a statement of their own. */
export function hintDeliveries({ bus }: Pick<Context, "bus">, tx: Tx): void {
  tx.afterCommit(() => bus.publish(deliveriesChannel, null));
}
