import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { findConversation } from "../store.ts";
import { tellTyping } from "../tell-typing.ts";

/** Shows the team that the visitor is writing, in a thread that is there and takes what they write. */
export async function startTyping(ctx: Context, scope: VisitorScope): Promise<void> {
  const { conversationId } = scope.caller;
  const conversation = await findConversation(ctx.db, scope, conversationId);
  if (conversation === null || conversation.blocked_at !== null) return;
  tellTyping(ctx, scope, conversationId, "visitor");
}
