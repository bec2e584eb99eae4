import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { Prompt, Writing } from "../engine/index.ts";
import { isResting, noteFailure, noteSuccess } from "./breaker.ts";
import { callModel } from "./call-model.ts";
import { mask } from "./mask.ts";
import type { ModelRow } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";
import { listAll, noteOutcome } from "./store.ts";

/** Lets the workspace's models write, the first that can; null when there is none, or none could. */
export async function writeWithModels(
  ctx: Context,
  scope: Scope,
  prompt: Prompt,
  onText: (soFar: string) => void,
): Promise<Writing | null> {
  const tried: string[] = [];
  for (const row of await listAll(ctx.db, scope)) {
    if (!row.is_active || row.purpose !== "write") continue;
    const nowMs = ctx.clock.now().getTime();
    if (isResting(row.id, nowMs)) {
      tried.push(`${row.model} rests after failures`);
      continue;
    }
    try {
      const text = await ask(ctx, row, prompt, onText);
      noteSuccess(row.id);
      await noteOutcome(ctx.db, scope, row, null);
      return { text, model: row.model, tried };
    } catch (error) {
      if (!(error instanceof ModelFailed)) throw error;
      noteFailure(row.id, nowMs);
      tried.push(`${row.model}: ${error.message}`);
      ctx.log.warn({ modelId: row.id, reason: error.message }, "a model gave no answer");
      await noteOutcome(ctx.db, scope, row, error.message);
    }
  }
  return tried.length === 0 ? null : { text: null, tried };
}

async function ask(
  ctx: Context,
  row: ModelRow,
  prompt: Prompt,
  onText: (soFar: string) => void,
): Promise<string> {
  if (!row.masks_personal_data) return callModel(ctx, row, prompt, onText);
  const masked = mask(prompt);
  return masked.open(await callModel(ctx, row, masked.prompt, (soFar) => onText(masked.open(soFar))));
}
