import type { FeatureSpace } from "./features.ts";
import { ownersOf, type Postings } from "./postings.ts";
import type { Vocabulary } from "./vocabulary.ts";

const pairShare = 0.5;
const stopWordShare = 0.25;

/** How telling each feature is: the rarer the more; stop words and pairs are held down but kept. */
export function weighFeatures(
  postings: Postings,
  entryCount: number,
  space: FeatureSpace,
  vocabulary: Vocabulary,
) {
  const weights = new Float32Array(space.wordCount + space.pairCount);
  for (let feature = 0; feature < weights.length; feature += 1) {
    if (postings.common.has(feature)) continue;
    const share = feature >= space.wordCount ? pairShare : vocabulary.isStopWord(feature) ? stopWordShare : 1;
    weights[feature] = share * rarity(ownersOf(postings, feature), entryCount);
  }
  return weights;
}

export function rarity(owners: number, entryCount: number) {
  return Math.log(1 + (entryCount - owners + 0.5) / (owners + 0.5));
}
