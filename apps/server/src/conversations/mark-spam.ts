import type { markSpam as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getConversation } from "./get-conversation.ts";
import { conversationMissing } from "./problems.ts";
import { saveSpam } from "./store.ts";
import { tell } from "./tell.ts";

/** Takes a thread out of the lists, or puts it back. Whose turn it is stays as it is. */
export async function markSpam(
  ctx: Context,
  scope: Scope,
  conversationId: string,
  isSpam: boolean,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    if ((await saveSpam(tx, scope, conversationId, isSpam)) === 0) throw conversationMissing();
    tell(ctx, tx, scope, conversationId);
    return await getConversation(tx, scope, conversationId);
  });
}
