import type { FeatureSpace } from "./features.ts";
import { ownersOf, type Postings } from "./postings.ts";
import type { Recipe } from "./recipe.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How telling each feature is: the rarer the more; stop words and pairs are held down but kept. */
export function weighFeatures(
  postings: Postings,
  entryCount: number,
  space: FeatureSpace,
  vocabulary: Vocabulary,
  { pairShare, stopWordShare }: Recipe,
) {
  const weights = new Float32Array(space.wordCount + space.pairCount);
  for (let feature = 0; feature < weights.length; feature += 1) {
    if (postings.common.has(feature)) continue;
    const share = feature >= space.wordCount ? pairShare : vocabulary.isStopWord(feature) ? stopWordShare : 1;
    const usual = feature < space.wordCount ? vocabulary.usualShareOf(feature) : 0;
    weights[feature] = share * rarity(ownersOf(postings, feature), entryCount, usual);
  }
  return weights;
}

/**
 * How telling a feature is that so many of a bot's entries have, and this share of other people's texts. The bot's own
 * entries say little while they are few, so that they count together with some of other people's.
 */
export function rarity(owners: number, entryCount: number, usualShare: number) {
  const having = owners + otherEntries * usualShare;
  const lacking = entryCount + otherEntries - having;
  return Math.log(1 + (lacking + 0.5) / (having + 0.5));
}

/** Of 0 and 30 the same in large knowledge; in small knowledge words are known to be telling only by these. */
export const otherEntries = 30;
