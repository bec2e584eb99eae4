import { createHash } from "node:crypto";
import type { languageModel, ModelVendor, modelPurposes } from "@nebulahex/contract";
import type { z } from "zod";
import type { Background } from "../../knowledge/index.ts";
import { toTime } from "../../platform/clock/index.ts";

export type ModelRow = {
  id: string;
  workspace_id: string;
  position: number;
  purpose: (typeof modelPurposes)[number];
  vendor: ModelVendor;
  model: string;
  base_url: string | null;
  sealed_key: string | null;
  key_last4: string | null;
  is_active: boolean;
  masks_personal_data: boolean;
  first_token_timeout_ms: number;
  question_timeout_ms: number;
  last_error: string | null;
  /** Of one that searches: the scale of its cosines, how far it has read, and how often that changed. */
  background: Background | null;
  progress: { doneCount: number; textCount: number } | null;
  vectors_revision: number;
  created_at: Date;
};

/** What its key is sealed for: in another model it does not open. */
export function placeOfKey(modelId: string): string {
  return `model:${modelId}`;
}

/** Names whose vectors can be compared: those of one model at one address. */
export function spaceOf({ id, vendor, model, base_url }: ModelRow): string {
  const named = JSON.stringify([id, vendor, model, base_url]);
  return createHash("sha256").update(named).digest("base64url").slice(0, 22);
}

export const ownAddresses: Record<ModelVendor, string | null> = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  google: "https://generativelanguage.googleapis.com/v1beta",
  ollama: null,
  openai_compatible: null,
  local: null,
};

export function present(row: ModelRow): z.input<typeof languageModel> {
  return {
    id: row.id,
    purpose: row.purpose,
    vendor: row.vendor,
    model: row.model,
    baseUrl: row.base_url,
    isActive: row.is_active,
    masksPersonalData: row.masks_personal_data,
    firstTokenTimeoutMs: row.first_token_timeout_ms,
    questionTimeoutMs: row.question_timeout_ms,
    position: row.position,
    keyLast4: row.key_last4,
    lastError: row.last_error,
    progress: row.progress,
    createdAt: toTime(row.created_at),
  };
}
