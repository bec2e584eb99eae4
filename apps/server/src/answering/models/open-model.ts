import type { Context } from "../../platform/context/index.ts";
import { type ModelRow, ownAddresses, placeOfKey } from "./model.ts";

/** A model of any vendor behind one interface, called through the guard. What a vendor needs is loaded when it is asked. */
export async function openModel({ secrets, outbound }: Context, row: ModelRow) {
  const apiKey = row.sealed_key === null ? undefined : secrets.open(row.sealed_key, placeOfKey(row.id));
  const baseURL = row.base_url ?? ownAddresses[row.vendor] ?? "";
  const fetch = outbound.fetchFor("models", row.workspace_id);
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
  }
}
