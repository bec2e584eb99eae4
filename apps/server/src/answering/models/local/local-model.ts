import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Config } from "../../../platform/config/index.ts";
import { ModelFailed } from "../model-failed.ts";
import { embedInThread } from "./embed-in-thread.ts";

export type LocalSettings = Pick<Config, "localSearchModel" | "dataDir">;

const install = "npm ci --prefix apps/server/local-models --ignore-scripts";
const installed = join(
  import.meta.dirname,
  "../../../../local-models/node_modules/@huggingface/transformers",
);

/** Why this server does not run the model of this name, and what its operator is to do; null when it does. */
export function faultOfLocal(settings: LocalSettings, model: string): string | null {
  const folder = folderOf(settings);
  if (folder === null)
    return "This server runs no model itself. Its operator turns one on by LOCAL_SEARCH_MODEL, the folder of a model.";
  if (basename(folder) !== model) return `The model that this server runs is ${basename(folder)}.`;
  if (!existsSync(join(folder, "config.json")))
    return `The folder LOCAL_SEARCH_MODEL=${settings.localSearchModel} holds no model: no config.json is there.`;
  if (!existsSync(installed)) return `What runs local models is not installed. Its operator runs: ${install}`;
  return null;
}

/** The model that this server runs itself, in a thread of its own. */
export function openLocalModel(settings: LocalSettings, model: string) {
  const fault = faultOfLocal(settings, model);
  const folder = folderOf(settings);
  if (fault !== null || folder === null) throw new ModelFailed(fault ?? "");
  return {
    maxEmbeddingsPerCall: undefined,
    doEmbed: async ({ values }: { values: string[] }) => ({
      embeddings: await embedInThread(folder, values),
      warnings: [],
    }),
  };
}

function folderOf({ localSearchModel, dataDir }: LocalSettings): string | null {
  if (localSearchModel === null) return null;
  const path = resolve(localSearchModel);
  return existsSync(path) ? path : join(dataDir, "models", localSearchModel);
}
