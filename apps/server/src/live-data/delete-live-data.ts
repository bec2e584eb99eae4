import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { liveDataMissing } from "./problems.ts";
import { deleteLiveData as remove } from "./store.ts";

/** Disconnects a bot from a system. */
export async function deleteLiveData(ctx: Context, scope: Scope, botId: string, name: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const bot = await getBot(tx, scope, botId);
    if ((await remove(tx, scope, bot.id, name)) === 0) throw liveDataMissing();
    await audit(ctx, tx, scope, { action: "live_data.deleted", subjectId: bot.id, detail: { name } });
  });
}
