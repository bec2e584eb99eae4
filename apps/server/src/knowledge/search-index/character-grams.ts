import type { Counts } from "./features.ts";
import { splitWords } from "./split-words.ts";

const sizes = [3, 4, 5];

/** The 3- to 5-letter pieces of a text's words, hashed into so many buckets (a power of two). */
export function countCharacterGrams(text: string, bucketCount: number): Counts {
  const counts: Counts = new Map();
  for (const word of splitWords(text)) {
    const padded = `_${word}_`;
    for (const size of sizes) {
      for (let from = 0; from + size <= padded.length; from += 1) {
        const bucket = hash(padded, from, from + size) & (bucketCount - 1);
        counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** FNV-1a, folded. */
function hash(text: string, from: number, to: number) {
  let value = 0x811c9dc5;
  for (let index = from; index < to; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value ^ (value >>> 16);
}
