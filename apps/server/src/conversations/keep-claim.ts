import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { renewClaim } from "./turn-store.ts";

/** How long a turn belongs to who claimed it; after that another process may take it over. */
export const replyLeaseMs = 10_000;

/** Keeps a turn for as long as its answer is being made: a model may write for longer than a lease lasts. */
export function keepClaim(ctx: Context, scope: Scope, conversationId: string, claim: string): () => void {
  const timer = setInterval(() => {
    const dueAt = later(ctx.clock.now(), replyLeaseMs);
    renewClaim(ctx.db, scope, conversationId, claim, dueAt).catch((error: Error) =>
      ctx.log.warn({ reason: error.message, conversationId }, "a turn could not be kept"),
    );
  }, replyLeaseMs / 3);
  return () => clearInterval(timer);
}
