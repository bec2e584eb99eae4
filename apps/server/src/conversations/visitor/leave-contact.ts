import type { Body, leaveContact as Promised, Reply } from "@nebulahex/contract";
import { capture } from "../../leads/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { tell } from "../tell.ts";
import { openThread } from "./open-thread.ts";

/** The visitor leaves a way to be reached, with or without having written. */
export async function leaveContact(
  ctx: Context,
  scope: VisitorScope,
  contact: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    await openThread(tx, scope, ctx.clock.now());
    const { conversationId, botId, sessionId } = scope.caller;
    const place = { conversationId, botId, sessionId };
    const lead = await capture(ctx, tx, scope, { ...place, ...contact, origin: "form" });
    tell(ctx, tx, scope, conversationId);
    return { leadId: lead.id };
  });
}
