import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { botMissing } from "./problems.ts";
import { saveDeleted } from "./store.ts";

/** Takes a bot out of service; its conversations stay, and so does the row, so that it can be restored. */
export async function deleteBot(ctx: Context, scope: Scope, botId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const deleted = await saveDeleted(tx, scope, botId, ctx.clock.now());
    if (deleted === 0) throw botMissing();
    await audit(ctx, tx, scope, { action: "bot.deleted", subjectId: botId });
  });
}
