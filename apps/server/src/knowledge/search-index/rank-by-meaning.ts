import type { Entry } from "./entry.ts";
import { at, type Pause } from "./postings.ts";
import type { Vocabulary } from "./vocabulary.ts";

const scale = 127;
const entriesBetweenPauses = 64;

/** The directions of all titles, headings, examples and windows of text in a row, and the entry of each. */
export type MeaningRanker = { directions: Int8Array; entries: Uint32Array; dimensions: number };

export async function buildMeaningRanker(
  entries: readonly Entry[],
  vocabulary: Vocabulary,
  pause: Pause,
): Promise<MeaningRanker> {
  const { table } = vocabulary;
  const texts = entries.map(({ title, samples }) => [title, ...samples]);
  const dimensions = table?.dimensions ?? 0;
  const count = texts.reduce((sum, { length }) => sum + length, 0);
  const directions = new Int8Array(count * dimensions);
  const owners = new Uint32Array(table ? count : 0);
  let next = 0;
  for (const [entry, samples] of texts.entries()) {
    for (const words of table ? samples : []) {
      const direction = table?.directionOf(vocabulary.rowsOf(words)) ?? new Float32Array();
      directions.set(scaled(direction), next * dimensions);
      owners[next] = entry;
      next += 1;
    }
    if (entry % entriesBetweenPauses === 0) await pause();
  }
  return { directions, entries: owners, dimensions };
}

/** Cosine of the question's meaning with the nearest title, heading, example or window of every entry. */
export function rankByMeaning(
  { directions, entries, dimensions }: MeaningRanker,
  question: Float32Array,
  entryCount: number,
) {
  const scores = new Float32Array(entryCount);
  const asked = scaled(question);
  for (let text = 0; text < entries.length; text += 1) {
    const entry = at(entries, text);
    const cosine = productOf(asked, directions, text * dimensions) / scale ** 2;
    if (cosine > at(scores, entry)) scores[entry] = cosine;
  }
  return scores;
}

/** On one kind of array and whole numbers: ten times as fast as `at` on any. */
function productOf(asked: Int8Array, directions: Int8Array, from: number) {
  let product = 0;
  for (let index = 0; index < asked.length; index += 1) {
    product += Math.imul(asked[index] ?? 0, directions[from + index] ?? 0);
  }
  return product;
}

function scaled(direction: Float32Array) {
  return Int8Array.from(direction, (value) => Math.round(value * scale));
}

export function meaningRankerBytes({ directions, entries }: MeaningRanker) {
  return directions.byteLength + entries.byteLength;
}
