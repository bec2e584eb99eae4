import type { Context } from "../../platform/context/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { Deed } from "./entry.ts";
import { addEntry } from "./store.ts";

/** Writes down who did what, in the transaction of the deed: neither is without the other. */
export async function audit(
  { clock }: Pick<Context, "clock">,
  tx: Tx,
  scope: Scope,
  deed: Deed,
): Promise<void> {
  await addEntry(tx, scope, deed, clock.now());
}
