import {
  backgroundOf,
  embedSource,
  keepVectorsOf,
  listKnownSources,
  missingVectors,
} from "../../knowledge/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { embedTexts, textsAtOnce } from "./embed-texts.ts";
import { firstToSearch } from "./known-models.ts";
import { type ModelRow, spaceOf } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";
import { listAll, noteOutcome, saveBackground, saveProgress } from "./store.ts";
import { unlikeTexts } from "./unlike-texts.ts";

/** Lets the workspace's search model read what its bots know and has not read yet. Throws when it fails, to be tried again. */
export async function embedKnowledge(ctx: Context, scope: Scope): Promise<void> {
  const rows = await listAll(ctx.db, scope);
  await keepVectorsOf(ctx.db, scope, rows.map(spaceOf));
  const row = firstToSearch(rows);
  if (row === null) return;
  try {
    await findBackground(ctx, scope, row);
    await readAll(ctx, scope, row);
    await noteOutcome(ctx.db, scope, row, null);
  } catch (error) {
    if (error instanceof ModelFailed) await noteOutcome(ctx.db, scope, row, error.message);
    throw error;
  }
}

async function findBackground(ctx: Context, scope: Scope, row: ModelRow): Promise<void> {
  if (row.background !== null) return;
  await saveBackground(ctx.db, scope, row, backgroundOf(await embedTexts(ctx, row, unlikeTexts)));
}

async function readAll(ctx: Context, scope: Scope, row: ModelRow): Promise<void> {
  const space = spaceOf(row);
  const sources = [];
  let [doneCount, textCount] = [0, 0];
  for (const { id, bot_id } of await listKnownSources(ctx.db, scope)) {
    const source = { botId: bot_id, sourceId: id, space };
    const found = await missingVectors(ctx, scope, source);
    textCount += found.textCount;
    doneCount += found.textCount - found.missing.size;
    if (found.missing.size > 0) sources.push({ source, missing: found.missing });
  }
  await saveProgress(ctx.db, scope, row, { doneCount, textCount });
  for (const { source, missing } of sources) {
    await embedSource(ctx, scope, source, missing, {
      embed: (texts) => embedTexts(ctx, row, texts),
      atOnce: textsAtOnce,
      onKept: async (count) => {
        doneCount += count;
        await saveProgress(ctx.db, scope, row, { doneCount, textCount });
      },
    });
  }
}
