import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { tell } from "./capture.ts";
import { enrich, isSameContact } from "./lead.ts";
import { findOfConversation, saveDetails } from "./store.ts";

/** Notes what somebody is called who left a way to reach them before; a name alone is no lead. */
export async function addName(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  conversationId: string,
  name: string,
): Promise<void> {
  const known = await findOfConversation(tx, scope, conversationId);
  if (known === null) return;

  const details = enrich(known, { email: null, phone: null, note: null, name }, "bot");
  if (isSameContact(known, { ...known, ...details })) return;
  await tell(ctx, tx, scope, await saveDetails(tx, scope, known.id, details), ctx.clock.now());
}
