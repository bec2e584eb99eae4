import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { tell } from "../tell.ts";
import { saveRead } from "./store.ts";

/** The visitor has seen the messages up to a sequence. */
export async function readUpTo(ctx: Context, scope: VisitorScope, sequence: number): Promise<void> {
  const isNews = (await saveRead(ctx.db, scope, sequence)) > 0;
  if (isNews) tell(ctx, ctx.db, scope, scope.caller.conversationId);
}
