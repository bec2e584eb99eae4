import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { HookRow } from "./hook.ts";
import { hookMissing } from "./problems.ts";
import { findHook } from "./store.ts";

export async function getHook(tx: Tx, scope: Scope, hookId: string): Promise<HookRow> {
  const row = await findHook(tx, scope, hookId);
  if (row === null) throw hookMissing();
  return row;
}
