import { toBytes } from "../../knowledge/index.ts";
import { reasonOf } from "./call-model.ts";
import type { ModelRow } from "./model.ts";
import { ModelFailed } from "./model-failed.ts";
import { type Access, openEmbeddings } from "./open-model.ts";

const manyTimeoutMs = 60_000;
/** Few, so that a visitor's question does not wait long behind them in a small model's queue. */
export const textsAtOnce = 16;

/** What a model of embeddings makes of texts, in their order. Throws `ModelFailed`. */
export async function embedTexts(
  ctx: Access,
  row: ModelRow,
  texts: readonly string[],
  timeoutMs = manyTimeoutMs,
): Promise<Int8Array[]> {
  const late = new AbortController();
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.abort();
    reject(new ModelFailed(`The model took more than ${timeoutMs} ms.`));
  }, timeoutMs);
  try {
    const embedded = openEmbeddings(ctx, row).then((model) =>
      model.doEmbed({ values: [...texts], abortSignal: late.signal }),
    );
    // Nobody waits for what comes too late.
    embedded.catch(() => undefined);
    const { embeddings } = await Promise.race([embedded, lost]);
    checkNumbers(embeddings, texts.length);
    return embeddings.map(toBytes);
  } catch (error) {
    throw new ModelFailed(reasonOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function checkNumbers(embeddings: readonly (readonly number[])[], count: number): void {
  const [first] = embeddings;
  const isWhole =
    embeddings.length === count &&
    embeddings.every((numbers) => numbers.length === first?.length && numbers.every(Number.isFinite)) &&
    embeddings.every((numbers) => numbers.some((number) => number !== 0));
  if (!isWhole)
    throw new ModelFailed(
      "The model's answer is not as many numbers for each text. Is it one that searches?",
    );
}
