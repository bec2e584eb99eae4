import { at } from "./postings.ts";

export function bestScore(scores: Float32Array) {
  let best = 0;
  for (let entry = 0; entry < scores.length; entry += 1) best = Math.max(best, at(scores, entry));
  return best;
}

/** The best so many entries, best first, of those that scored at all. */
export function bestEntries(scores: Float32Array, limit: number) {
  const best: number[] = [];
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = at(scores, entry);
    const isOutside = best.length === limit && score <= at(scores, best.at(-1) ?? 0);
    if (score <= 0 || isOutside) continue;
    const rank = best.findIndex((other) => score > at(scores, other));
    best.splice(rank === -1 ? best.length : rank, 0, entry);
    best.length = Math.min(best.length, limit);
  }
  return best;
}
