import { rankByVectors, type SearchIndex, vectorsOf } from "../knowledge/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { Search } from "./engine/index.ts";
import { searchModel } from "./models/known-models.ts";
import { meaningOf } from "./models/meaning-of.ts";
import { type ModelRow, spaceOf } from "./models/model.ts";

/** Searches what a bot knows by words, and by meaning too where the workspace has a model for it that answers in time. */
export function searchOf(ctx: Context, scope: Scope, botId: string, index: SearchIndex): Search {
  return async (question) => {
    const model = await searchModel(ctx, scope);
    if (model === null) return index.search(question);
    const found = await rankedByMeaning(ctx, scope, botId, index, model, question);
    if ("missed" in found)
      return { ...index.search(question), note: `Searched by words alone: ${found.missed}` };
    return {
      ...index.search(question, { semantic: found.semantic }),
      note: `Searched by words and by meaning (${model.model}).`,
    };
  };
}

async function rankedByMeaning(
  ctx: Context,
  scope: Scope,
  botId: string,
  index: SearchIndex,
  model: ModelRow,
  question: string,
): Promise<{ semantic: Float32Array } | { missed: string }> {
  const { background, vectors_revision: revision } = model;
  if (background === null) return { missed: `${model.model} has not read what the bot knows yet.` };
  const asked = await meaningOf(ctx, scope, model, question);
  if ("missed" in asked) return asked;
  const ranker = await vectorsOf(ctx, scope, botId, index, { space: spaceOf(model), revision, background });
  if (ranker.entries.length === 0) return { missed: `${model.model} has not read what the bot knows yet.` };
  if (ranker.dimensions !== asked.vector.length) {
    const [had, has] = [ranker.dimensions, asked.vector.length];
    return {
      missed: `${model.model} gives ${has} numbers for a text and gave ${had}. Remove it and add it anew.`,
    };
  }
  return { semantic: rankByVectors(ranker, asked.vector) };
}
