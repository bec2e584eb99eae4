import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { isResting, noteFailure, noteSuccess } from "./breaker.ts";
import { embedTexts } from "./embed-texts.ts";
import { coverText } from "./mask.ts";
import type { ModelRow } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";
import { noteOutcome } from "./store.ts";

/** What a visitor's question means to the search model, or why it is not known in time. */
export async function meaningOf(
  ctx: Context,
  scope: Scope,
  row: ModelRow,
  question: string,
): Promise<{ vector: Int8Array } | { missed: string }> {
  const nowMs = ctx.clock.now().getTime();
  if (isResting(row.id, nowMs)) return { missed: `${row.model} rests after failures.` };
  try {
    const text = row.masks_personal_data ? coverText(question) : question;
    const [vector = new Int8Array()] = await embedTexts(ctx, row, [text], row.question_timeout_ms);
    noteSuccess(row.id);
    await noteOutcome(ctx.db, scope, row, null);
    return { vector };
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error;
    noteFailure(row.id, nowMs);
    ctx.log.warn({ modelId: row.id, reason: error.message }, "a question was searched by words alone");
    await noteOutcome(ctx.db, scope, row, error.message);
    return { missed: error.message };
  }
}
