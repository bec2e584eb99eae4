import type { Body, updateModel as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { checkUsable, sealed } from "./add-model.ts";
import { embedLater } from "./embed-later.ts";
import { present } from "./model.ts";
import { modelMissing } from "./problems.ts";
import { findModel, saveModel } from "./store.ts";

/** Changes a language model; what is left out stays, its key too. */
export async function changeModel(
  ctx: Context,
  scope: Scope,
  modelId: string,
  to: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const row = await findModel(tx, scope, modelId);
    if (row === null) throw modelMissing();
    const baseUrl = to.baseUrl === undefined ? row.base_url : to.baseUrl;
    checkUsable(ctx, { ...row, model: to.model ?? row.model, baseUrl });
    const key =
      to.apiKey === undefined
        ? { sealedKey: row.sealed_key, keyLast4: row.key_last4 }
        : sealed(ctx, row.id, to.apiKey);
    const saved = await saveModel(tx, scope, row.id, {
      model: to.model ?? row.model,
      base_url: baseUrl,
      sealed_key: key.sealedKey,
      key_last4: key.keyLast4,
      is_active: to.isActive ?? row.is_active,
      masks_personal_data: to.masksPersonalData ?? row.masks_personal_data,
      first_token_timeout_ms: to.firstTokenTimeoutMs ?? row.first_token_timeout_ms,
      question_timeout_ms: to.questionTimeoutMs ?? row.question_timeout_ms,
      position: to.position ?? row.position,
    });
    if (saved === null) throw modelMissing();
    const { apiKey: _secret, ...detail } = to;
    await audit(ctx, tx, scope, { action: "model.changed", subjectId: row.id, detail });
    await embedLater(ctx, tx, scope, saved);
    return present(saved);
  });
}
