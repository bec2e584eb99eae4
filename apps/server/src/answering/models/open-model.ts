import type { EmbeddingModelV4 } from "@ai-sdk/provider";
import type { Context } from "../../platform/context/index.ts";
import { openLocalModel } from "./local/local-model.ts";
import { type ModelRow, ownAddresses, placeOfKey } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";

/** A model of any vendor behind one interface, called through the guard. What a vendor needs is loaded when it is asked. */
export async function openModel(ctx: Context, row: ModelRow) {
  const { apiKey, baseURL, fetch } = accessTo(ctx, row);
  switch (row.vendor) {
    case "anthropic": {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      return createAnthropic({ apiKey: apiKey ?? "", baseURL, fetch })(row.model);
    }
    case "google": {
      const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
      return createGoogleGenerativeAI({ apiKey: apiKey ?? "", baseURL, fetch })(row.model);
    }
    case "openai":
    case "ollama":
    case "openai_compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      return createOpenAICompatible({ name: row.vendor, baseURL, fetch, ...(apiKey && { apiKey }) })(
        row.model,
      );
    }
    case "local":
      throw new ModelFailed("A local model searches and does not write.");
  }
}

/** What calling a model of embeddings takes. */
export type Access = Pick<Context, "config" | "secrets" | "outbound">;

/** The same for a model of embeddings. */
export async function openEmbeddings(
  ctx: Access,
  row: ModelRow,
): Promise<Pick<EmbeddingModelV4, "doEmbed" | "maxEmbeddingsPerCall">> {
  const { apiKey, baseURL, fetch } = accessTo(ctx, row);
  switch (row.vendor) {
    case "anthropic":
      throw new ModelFailed("Anthropic serves no model that searches.");
    case "google": {
      const { createGoogleGenerativeAI } = await import("@ai-sdk/google");
      return createGoogleGenerativeAI({ apiKey: apiKey ?? "", baseURL, fetch }).embeddingModel(row.model);
    }
    case "local":
      return openLocalModel(ctx.config, row.model);
    case "openai":
    case "ollama":
    case "openai_compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const access = { name: row.vendor, baseURL, fetch, ...(apiKey && { apiKey }) };
      return createOpenAICompatible(access).embeddingModel(row.model);
    }
  }
}

function accessTo({ secrets, outbound }: Pick<Context, "secrets" | "outbound">, row: ModelRow) {
  return {
    apiKey: row.sealed_key === null ? undefined : secrets.open(row.sealed_key, placeOfKey(row.id)),
    baseURL: row.base_url ?? ownAddresses[row.vendor] ?? "",
    fetch: outbound.fetchFor("models", row.workspace_id),
  };
}
