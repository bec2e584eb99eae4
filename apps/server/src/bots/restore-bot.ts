import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { type Bot, present, restorableSince } from "./bot.ts";
import { checkCeiling } from "./check-ceiling.ts";
import { getBot } from "./get-bot.ts";
import { lockDeleted, saveRestored } from "./store.ts";

/** Brings back a deleted bot as it was, for as long as what it knew is kept. One that is there stays as it is. */
export async function restoreBot(ctx: Context, scope: Scope, botId: string): Promise<Bot> {
  return await ctx.db.transaction(async (tx) => {
    const deleted = await lockDeleted(tx, scope, botId, restorableSince(ctx.clock.now()));
    if (deleted === null) return await getBot(tx, scope, botId);

    await checkCeiling(tx, scope);
    await audit(ctx, tx, scope, { action: "bot.restored", subjectId: botId, detail: { name: deleted.name } });
    return present(await saveRestored(tx, scope, botId));
  });
}
