import type { Tx } from "../../platform/db/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { visitorBlocked } from "../problems.ts";
import { insertThread } from "../store.ts";

/** Makes the visitor's thread unless it is there; a blocked one opens nothing. */
export async function openThread(tx: Tx, scope: VisitorScope, now: Date): Promise<void> {
  if ((await insertThread(tx, scope, now)) === 0) throw visitorBlocked();
}
