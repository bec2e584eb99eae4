import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getPlan } from "../workspaces/index.ts";
import { botLimitReached } from "./problems.ts";
import { holdBotCount } from "./store.ts";

/** Refuses one bot more than the plan allows. */
export async function checkCeiling(tx: Tx, scope: Scope): Promise<void> {
  const { bots: most } = await getPlan(tx, scope);
  if (most !== null && (await holdBotCount(tx, scope)) >= most) throw botLimitReached(most);
}
