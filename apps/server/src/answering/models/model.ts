import type { languageModel, ModelVendor } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";

export type ModelRow = {
  id: string;
  workspace_id: string;
  position: number;
  vendor: ModelVendor;
  model: string;
  base_url: string | null;
  sealed_key: string | null;
  key_last4: string | null;
  is_active: boolean;
  masks_personal_data: boolean;
  first_token_timeout_ms: number;
  last_error: string | null;
  created_at: Date;
};

/** What its key is sealed for: in another model it does not open. */
export function placeOfKey(modelId: string): string {
  return `model:${modelId}`;
}

export const ownAddresses: Record<ModelVendor, string | null> = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  google: "https://generativelanguage.googleapis.com/v1beta",
  ollama: null,
  openai_compatible: null,
};

export function present(row: ModelRow): z.input<typeof languageModel> {
  return {
    id: row.id,
    vendor: row.vendor,
    model: row.model,
    baseUrl: row.base_url,
    isActive: row.is_active,
    masksPersonalData: row.masks_personal_data,
    firstTokenTimeoutMs: row.first_token_timeout_ms,
    position: row.position,
    keyLast4: row.key_last4,
    lastError: row.last_error,
    createdAt: toTime(row.created_at),
  };
}
