import type { Body, ModelVendor, createModel as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { ownAddresses, placeOfKey, present } from "./model.ts";
import { modelUnusable, tooManyModels } from "./problems.ts";
import { holdCount, insertModel } from "./store.ts";

const mostModels = 10;

/** Adds a language model; its key is sealed and never read back. */
export async function addModel(
  ctx: Context,
  scope: Scope,
  { apiKey, baseUrl, position, ...given }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  checkAddress(ctx, given.vendor, baseUrl ?? null);
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
    return present(await insertModel(tx, scope, model));
  });
}

export function sealed({ secrets }: Context, id: string, apiKey: string | undefined) {
  if (apiKey === undefined) return { sealedKey: null, keyLast4: null };
  return { sealedKey: secrets.seal(apiKey, placeOfKey(id)), keyLast4: apiKey.slice(-4) };
}

/** Refuses what cannot be called before anything is stored. */
export function checkAddress({ outbound }: Context, vendor: ModelVendor, baseUrl: string | null): void {
  const url = baseUrl ?? ownAddresses[vendor];
  if (url === null)
    throw modelUnusable(
      `Give baseUrl: where the models of ${vendor} are served, such as https://models.acme.example/v1.`,
    );
  const fault = outbound.checkTarget("models", url);
  if (fault !== null) throw modelUnusable(fault.message);
}
