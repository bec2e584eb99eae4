import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer } from "./embed-in-thread.ts";

/** Of `@huggingface/transformers`, which is no part of the installation: only what is called here. */
type Transformers = {
  env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: "feature-extraction", model: string, options: { dtype: string }): Promise<Extract>;
};
type Extract = (
  texts: string[],
  options: { pooling: "mean" | "cls"; normalize: true },
) => Promise<{ tolist(): number[][] }>;

const { folder } = workerData as { folder: string };

/** Runs in a thread of its own; see `embed-in-thread.ts`. Nothing is downloaded. */
const ready = open();
ready.catch(() => undefined);

parentPort?.on("message", async (texts: string[]) => {
  parentPort?.postMessage(await embed(texts));
});

async function embed(texts: string[]): Promise<Answer> {
  try {
    const extract = await ready;
    return { vectors: (await extract(texts, { pooling: pooling(), normalize: true })).tolist() };
  } catch (error) {
    return { error: `The local model failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function open(): Promise<Extract> {
  const apart = createRequire(join(import.meta.dirname, "../../../../local-models/package.json"));
  const { env, pipeline } = apart("@huggingface/transformers") as Transformers;
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const dtype = existsSync(join(folder, "onnx/model_quantized.onnx")) ? "q8" : "fp32";
  return await pipeline("feature-extraction", basename(folder), { dtype });
}

/** How the numbers of a text's words become the text's, as sentence-transformers writes it down. */
function pooling(): "mean" | "cls" {
  const file = join(folder, "1_Pooling/config.json");
  if (!existsSync(file)) return "mean";
  return JSON.parse(readFileSync(file, "utf8")).pooling_mode_cls_token ? "cls" : "mean";
}
