import { reviseKnowledge } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { deletePassages } from "./passage-store.ts";
import { sourceMissing } from "./problems.ts";
import { isKnown } from "./source.ts";
import * as store from "./store.ts";
import { deleteVectorsOfSource } from "./vector-store.ts";

/** Makes the bot forget a source; its next answer does without. */
export async function deleteSource(ctx: Context, scope: Scope, sourceId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const source = await store.lockSource(tx, scope, sourceId);
    if (source === null) throw sourceMissing();

    await deletePassages(tx, scope, source.bot_id, sourceId);
    await deleteVectorsOfSource(tx, scope, source.bot_id, sourceId);
    await store.deleteSource(tx, scope, sourceId);
    await audit(ctx, tx, scope, {
      action: "source.deleted",
      subjectId: sourceId,
      detail: { botId: source.bot_id },
    });
    if (isKnown(source)) {
      await reviseKnowledge(tx, scope, source.bot_id, { sources: -1, passages: -source.passage_count });
    }
  });
}
