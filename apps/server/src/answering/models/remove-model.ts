import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { modelMissing } from "./problems.ts";
import { deleteModel } from "./store.ts";

/** Removes a language model and its key. */
export async function removeModel(ctx: Context, scope: Scope, modelId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if ((await deleteModel(tx, scope, modelId)) === 0) throw modelMissing();
    await audit(ctx, tx, scope, { action: "model.removed", subjectId: modelId });
  });
}
