import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { escalate } from "../escalate.ts";
import { openThread } from "./open-thread.ts";
import { readState, type VisitorState } from "./state.ts";

/** The visitor wants a person: the team gets the thread at once, even one without a message. */
export async function askForPerson(ctx: Context, scope: VisitorScope): Promise<VisitorState> {
  return await ctx.db.transaction(async (tx) => {
    await openThread(tx, scope, ctx.clock.now());
    await escalate({ ...ctx, db: tx }, scope, scope.caller.conversationId, "customer_requested");
    return await readState({ ...ctx, db: tx }, scope);
  });
}
