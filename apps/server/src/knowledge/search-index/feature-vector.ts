import type { Counts } from "./features.ts";
import { at } from "./postings.ts";

/** A text as a direction in feature space: its features weighed and divided by their length. */
export type FeatureVector = { features: Uint32Array; values: Float32Array };

export function vectorOf(counts: Counts, weights: Float32Array): FeatureVector {
  const features = Uint32Array.from(counts.keys());
  const values = Float32Array.from(
    counts,
    ([feature, count]) => (1 + Math.log(count)) * at(weights, feature),
  );
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { features, values: values.map((value) => value / norm) };
}
