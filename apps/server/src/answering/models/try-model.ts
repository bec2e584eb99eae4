import type { tryModel as Promised, Reply } from "@nebulahex/contract";
import { stopwatch } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { noteSuccess } from "./breaker.ts";
import { callModel } from "./call-model.ts";
import { embedTexts } from "./embed-texts.ts";
import { ModelFailed } from "./model-failed.ts";
import { modelMissing } from "./problems.ts";
import { findModel, noteOutcome } from "./store.ts";

const greeting = "Answer with the word: hello";

/** Asks a model for one word, or what one means, for the team to see whether it is set up rightly. */
export async function tryModel(ctx: Context, scope: Scope, modelId: string): Promise<Reply<typeof Promised>> {
  const row = await findModel(ctx.db, scope, modelId);
  if (row === null) throw modelMissing();
  const elapsedMs = stopwatch();
  try {
    const prompt = {
      system: "You are tried.",
      transcript: [],
      asked: greeting,
      compose: (asked: string) => asked,
    };
    if (row.purpose === "search") await embedTexts(ctx, row, ["hello"]);
    else await callModel(ctx, row, { ...prompt, question: greeting });
    noteSuccess(row.id);
    await noteOutcome(ctx.db, scope, row, null);
    return { ok: true, durationMs: Math.round(elapsedMs()), detail: "The model answered." };
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error;
    await noteOutcome(ctx.db, scope, row, error.message);
    return { ok: false, durationMs: Math.round(elapsedMs()), detail: error.message };
  }
}
