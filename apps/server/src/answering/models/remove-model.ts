import { keepVectorsOf } from "../../knowledge/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { spaceOf } from "./model.ts";
import { modelMissing } from "./problems.ts";
import { deleteModel, listAll } from "./store.ts";

/** Removes a model, its key and the vectors that it made. */
export async function removeModel(ctx: Context, scope: Scope, modelId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if ((await deleteModel(tx, scope, modelId)) === 0) throw modelMissing();
    await keepVectorsOf(tx, scope, (await listAll(tx, scope)).map(spaceOf));
    await audit(ctx, tx, scope, { action: "model.removed", subjectId: modelId });
  });
}
