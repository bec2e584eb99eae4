import type { Passage } from "../passages/index.ts";
import { hashOf, meantTexts } from "./meant-texts.ts";
import { at, type Pause } from "./postings.ts";

const entriesBetweenPauses = 64;

/** Cosines that a model gives texts that have nothing to do with each other: how high, and how far apart. */
export type Background = { mean: number; spread: number };

/** The vectors of a bot's texts in the order of its entries, in signed bytes: a vector's length tells nothing. */
export type VectorRanker = {
  entryCount: number;
  dimensions: number;
  numbers: Int8Array;
  norms: Float32Array;
  entries: Uint32Array;
  background: Background;
};

/** `stored` holds vectors by the hash of their text; a text without one is left to the other rankers. */
export async function buildVectorRanker(
  entries: readonly (readonly Passage[])[],
  stored: ReadonlyMap<string, Int8Array>,
  background: Background,
  pause: Pause = async () => undefined,
): Promise<VectorRanker> {
  const found: { entry: number; vector: Int8Array }[] = [];
  for (const [entry, passages] of entries.entries()) {
    for (const text of new Set(passages.flatMap(meantTexts))) {
      const vector = stored.get(hashOf(text));
      if (vector) found.push({ entry, vector });
    }
    if (entry % entriesBetweenPauses === 0) await pause();
  }
  const dimensions = found[0]?.vector.length ?? 0;
  const alike = found.filter(({ vector }) => vector.length === dimensions);
  const numbers = new Int8Array(alike.length * dimensions);
  const norms = new Float32Array(alike.length);
  for (const [row, { vector }] of alike.entries()) {
    numbers.set(vector, row * dimensions);
    norms[row] = normOf(vector);
    if (row % entriesBetweenPauses === 0) await pause();
  }
  return {
    entryCount: entries.length,
    dimensions,
    numbers,
    norms,
    entries: Uint32Array.from(alike, ({ entry }) => entry),
    background,
  };
}

/**
 * How near the nearest text of every entry lies to the question, in spreads above texts that have nothing to do with each
 * other, so that the same number means the same whichever model is asked: 0 where it is not above them, NaN where nothing
 * has a vector yet.
 */
export function rankByVectors(
  { entryCount, dimensions, numbers, norms, entries, background }: VectorRanker,
  question: ArrayLike<number>,
): Float32Array {
  const scores = new Float32Array(entryCount).fill(Number.NaN);
  if (question.length !== dimensions) return scores;
  const asked = toBytes(question);
  const askedNorm = normOf(asked);
  for (let row = 0; row < entries.length; row += 1) {
    const cosine = productOf(asked, numbers, row * dimensions) / (askedNorm * at(norms, row) || 1);
    const score = (cosine - background.mean) / background.spread;
    const entry = at(entries, row);
    const before = at(scores, entry);
    scores[entry] = Math.max(0, score, Number.isNaN(before) ? 0 : before);
  }
  return scores;
}

export function vectorRankerBytes({ numbers, norms, entries }: VectorRanker) {
  return numbers.byteLength + norms.byteLength + entries.byteLength;
}

/** A direction in signed bytes, its largest number as 127. */
export function toBytes(vector: ArrayLike<number>): Int8Array {
  let largest = 0;
  for (let index = 0; index < vector.length; index += 1)
    largest = Math.max(largest, Math.abs(at(vector, index)));
  return Int8Array.from(vector, (value) => Math.round((value / (largest || 1)) * 127));
}

/** Mean and spread of the cosines between all pairs of these vectors. */
export function backgroundOf(vectors: readonly Int8Array[]): Background {
  const cosines = vectors.flatMap((one, index) =>
    vectors.slice(index + 1).map((other) => productOf(one, other, 0) / (normOf(one) * normOf(other) || 1)),
  );
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const variance = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

function normOf(vector: Int8Array) {
  return Math.sqrt(productOf(vector, vector, 0));
}

/** On one kind of array and whole numbers: ten times as fast as `at` on any. */
function productOf(one: Int8Array, other: Int8Array, from: number) {
  let product = 0;
  for (let index = 0; index < one.length; index += 1)
    product += Math.imul(one[index] ?? 0, other[from + index] ?? 0);
  return product;
}
