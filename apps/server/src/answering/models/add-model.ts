import type { Body, ModelVendor, createModel as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { embedLater } from "./embed-later.ts";
import { faultOfLocal } from "./local/local-model.ts";
import { type ModelRow, ownAddresses, placeOfKey, present } from "./model.ts";
import { modelUnusable, tooManyModels } from "./problems.ts";
import { holdCount, insertModel } from "./store.ts";

const mostModels = 10;

/** Adds a model; its key is sealed and never read back. */
export async function addModel(
  ctx: Context,
  scope: Scope,
  { apiKey, baseUrl, position, ...given }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  checkUsable(ctx, { ...given, baseUrl: baseUrl ?? null });
  const id = newId("mdl");
  const model = {
    id,
    ...given,
    baseUrl: baseUrl ?? null,
    position: position ?? null,
    now: ctx.clock.now(),
    ...sealed(ctx, id, apiKey),
  };
  return await ctx.db.transaction(async (tx) => {
    if ((await holdCount(tx, scope)) >= mostModels) throw tooManyModels(mostModels);
    const detail = { vendor: given.vendor, model: given.model };
    await audit(ctx, tx, scope, { action: "model.added", subjectId: id, detail });
    const row = await insertModel(tx, scope, model);
    await embedLater(ctx, tx, scope, row);
    return present(row);
  });
}

export function sealed({ secrets }: Context, id: string, apiKey: string | undefined) {
  if (apiKey === undefined) return { sealedKey: null, keyLast4: null };
  return { sealedKey: secrets.seal(apiKey, placeOfKey(id)), keyLast4: apiKey.slice(-4) };
}

type Wanted = { purpose: ModelRow["purpose"]; vendor: ModelVendor; model: string; baseUrl: string | null };

/** Refuses what cannot be called before anything is stored. */
export function checkUsable({ config, outbound }: Context, wanted: Wanted): void {
  const { purpose, vendor, model, baseUrl } = wanted;
  if (purpose === "search" && vendor === "anthropic")
    throw modelUnusable("Anthropic serves no model that searches. Take one of another vendor.");
  if (vendor === "local") {
    if (purpose === "write") throw modelUnusable("A local model searches. Give purpose: search.");
    const fault = faultOfLocal(config, model);
    if (fault !== null) throw modelUnusable(fault);
    return;
  }
  const url = baseUrl ?? ownAddresses[vendor];
  if (url === null)
    throw modelUnusable(
      `Give baseUrl: where the models of ${vendor} are served, such as https://models.acme.example/v1.`,
    );
  const fault = outbound.checkTarget("models", url);
  if (fault !== null) throw modelUnusable(fault.message);
}
