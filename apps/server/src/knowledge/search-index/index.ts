export { type BuildOptions, buildIndex } from "./build-index.ts";
export type { Language } from "./languages/stop-words.ts";
export { hashOf, meantTexts } from "./meant-texts.ts";
export {
  type Background,
  backgroundOf,
  buildVectorRanker,
  rankByVectors,
  toBytes,
  type VectorRanker,
  vectorRankerBytes,
} from "./rank-by-vectors.ts";
export { type Recipe, recipe } from "./recipe.ts";
export type { SearchIndex } from "./search-index.ts";
export type {
  QueryStatistics,
  RankedPassage,
  RankedSentence,
  SearchHit,
  SearchResult,
} from "./search-result.ts";
