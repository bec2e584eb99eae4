import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { hookMissing } from "./problems.ts";
import { removeHook } from "./store.ts";

/** Ends a subscription. What is still on its way is dropped. */
export async function deleteHook({ db }: Context, scope: Scope, hookId: string): Promise<void> {
  if ((await removeHook(db, scope, hookId)) === null) throw hookMissing();
}
