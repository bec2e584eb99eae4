import type { getHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./hook.ts";
import { hookMissing } from "./problems.ts";
import { viewHooks } from "./store.ts";

/** A hook as the API shows it, with how it fares. */
export async function viewHook(
  { clock }: Pick<Context, "clock">,
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<Reply<typeof Promised>> {
  const now = clock.now();
  const [row] = await viewHooks(tx, scope, { id, limit: 1, now });
  if (row === undefined) throw hookMissing();
  return present(row, now);
}
