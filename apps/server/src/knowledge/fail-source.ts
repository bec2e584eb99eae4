import { notify } from "../notifications/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { saveFailed } from "./store.ts";

/** Notes that a source could not be read and what to do about it, and tells the team. */
export async function failSource(ctx: Context, scope: Scope, sourceId: string, error: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if ((await saveFailed(tx, scope, sourceId, error, ctx.clock.now())) === 0) return;
    const text = `It is source ${sourceId}. ${error}`;
    await notify(ctx, tx, scope, { event: "source.failed", subject: "A source could not be read", text });
  });
}
