import type { Body, updateBot as Promised } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { type Bot, present } from "./bot.ts";
import { botMissing, permissionMissing } from "./problems.ts";
import { saveBot } from "./store.ts";

/** Changes how a bot talks; its name and whether it is active are for those who manage bots. */
export async function updateBot(
  ctx: Context,
  scope: Scope,
  botId: string,
  changes: Body<typeof Promised>,
): Promise<Bot> {
  const isManaging = changes.name !== undefined || changes.isActive !== undefined;
  if (isManaging && !scope.permissions.has("bots:manage")) {
    throw permissionMissing("bots:manage", "name and isActive");
  }
  return await ctx.db.transaction(async (tx) => {
    const row = await saveBot(tx, scope, botId, changes);
    if (row === null) throw botMissing();
    const detail = { fields: Object.keys(changes) };
    await audit(ctx, tx, scope, { action: "bot.changed", subjectId: botId, detail });
    return present(row);
  });
}
