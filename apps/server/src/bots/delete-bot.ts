import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { botMissing } from "./problems.ts";
import { saveDeleted } from "./store.ts";

/** Takes a bot out of service; its conversations stay, and so does the row, so that it can be restored. */
export async function deleteBot({ db, clock }: Context, scope: Scope, botId: string): Promise<void> {
  const deleted = await saveDeleted(db, scope, botId, clock.now());
  if (deleted === 0) throw botMissing();
}
