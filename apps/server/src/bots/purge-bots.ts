import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { type Scope, systemScope } from "../platform/scope/index.ts";
import { restorableSince } from "./bot.ts";
import { lockDeletedBefore, savePurged } from "./store.ts";

/** Erases what another domain keeps of a bot. */
export type EraserOfBot = (tx: Tx, scope: Scope, botId: string) => Promise<void>;

/** Erases all that bots knew which were deleted too long ago to be restored. Their rows stay, for their threads do. */
export async function purgeBots(
  { db, clock }: Pick<Context, "db" | "clock">,
  erasers: readonly EraserOfBot[],
): Promise<void> {
  const before = restorableSince(clock.now());
  while (await db.transaction((tx) => purgeOne(tx, before, clock.now(), erasers)));
}

async function purgeOne(tx: Tx, before: Date, now: Date, erasers: readonly EraserOfBot[]): Promise<boolean> {
  const bot = await lockDeletedBefore(tx, before);
  if (bot === null) return false;

  const scope = systemScope(bot.workspace_id);
  for (const erase of erasers) await erase(tx, scope, bot.id);
  await savePurged(tx, scope, bot.id, now);
  return true;
}
