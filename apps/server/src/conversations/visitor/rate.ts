import type { Body, rate as Promised } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { VisitorScope } from "../../platform/scope/index.ts";
import { conversationMissing, visitorBlocked } from "../problems.ts";
import { tell } from "../tell.ts";
import { saveRating } from "./store.ts";

/** The visitor says how it went. The last word counts. */
export async function rate(
  ctx: Context,
  scope: VisitorScope,
  { score, comment }: Body<typeof Promised>,
): Promise<void> {
  const rated = await saveRating(ctx.db, scope, { score, comment, now: ctx.clock.now() });
  if (rated === null) throw conversationMissing();
  if (rated.isBlocked) throw visitorBlocked();
  tell(ctx, ctx.db, scope, scope.caller.conversationId);
}
