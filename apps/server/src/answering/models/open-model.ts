import { createAnthropic } from "@ai-sdk/anthropic";
import { createGoogleGenerativeAI } from "@ai-sdk/google";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import type { Context } from "../../platform/context/index.ts";
import { type ModelRow, ownAddresses, placeOfKey } from "./model.ts";

/** A model of any vendor behind one interface, called through the guard. */
export function openModel({ secrets, outbound }: Context, row: ModelRow) {
  const apiKey = row.sealed_key === null ? undefined : secrets.open(row.sealed_key, placeOfKey(row.id));
  const baseURL = row.base_url ?? ownAddresses[row.vendor] ?? "";
  const fetch = outbound.fetchFor("models", row.workspace_id);
  switch (row.vendor) {
    case "anthropic":
      return createAnthropic({ apiKey: apiKey ?? "", baseURL, fetch })(row.model);
    case "google":
      return createGoogleGenerativeAI({ apiKey: apiKey ?? "", baseURL, fetch })(row.model);
    case "openai":
    case "ollama":
    case "openai_compatible":
      return createOpenAICompatible({ name: row.vendor, baseURL, fetch, ...(apiKey && { apiKey }) })(
        row.model,
      );
  }
}
