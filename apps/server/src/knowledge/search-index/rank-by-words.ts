import type { Entry } from "./entry.ts";
import { type Counts, countFeatures, type FeatureSpace } from "./features.ts";
import { at, collectPostings, type Pause, type Postings, postingsBytes } from "./postings.ts";
import type { Recipe } from "./recipe.ts";

/** `postings` tell which runs of words hold a feature, `entries` which entry a run belongs to. */
export type WordRanker = {
  postings: Postings;
  weights: Float32Array;
  entries: Uint32Array;
  rooms: Float32Array;
  entryCount: number;
};

export async function buildWordRanker(
  entries: readonly Entry[],
  space: FeatureSpace,
  weights: Float32Array,
  { saturation, lengthShare }: Recipe,
  pause: Pause,
): Promise<WordRanker> {
  const runs = entries.flatMap((entry) => entry.runs);
  const featuresOf = (run: number) => countFeatures(runs[run] ?? [], space);
  const mean = runs.reduce((sum, { length }) => sum + length, 0) / runs.length;
  return {
    postings: await collectPostings(weights.length, runs.length, featuresOf, pause),
    weights,
    entries: Uint32Array.from(entries.flatMap((entry, index) => entry.runs.map(() => index))),
    rooms: Float32Array.from(
      runs,
      ({ length }) => saturation * (1 - lengthShare + (lengthShare * length) / mean),
    ),
    entryCount: entries.length,
  };
}

/** BM25 of the best run of words of every entry: an article answers by one of its parts. */
export function rankByWords({ postings, weights, entries, rooms, entryCount }: WordRanker, question: Counts) {
  const runScores = new Float32Array(rooms.length);
  for (const [feature, times] of question) {
    const weight = at(weights, feature) * asked(times);
    const end = at(postings.starts, feature + 1);
    for (let place = at(postings.starts, feature); place < end; place += 1) {
      const run = at(postings.owners, place);
      const count = at(postings.counts, place);
      runScores[run] = at(runScores, run) + (weight * count) / (count + at(rooms, run));
    }
  }
  const scores = new Float32Array(entryCount);
  for (let run = 0; run < runScores.length; run += 1) {
    const entry = at(entries, run);
    scores[entry] = Math.max(at(scores, entry), at(runScores, run));
  }
  return scores;
}

export function wordRankerBytes({ postings, weights, entries, rooms }: WordRanker) {
  return postingsBytes(postings) + weights.byteLength + entries.byteLength + rooms.byteLength;
}

/** A word said ten times is not asked for ten times over. */
function asked(times: number) {
  return 1 + Math.log(times);
}
