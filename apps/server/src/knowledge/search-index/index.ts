export { type BuildOptions, buildIndex } from "./build-index.ts";
export type { SearchIndex } from "./search-index.ts";
export type {
  QueryStatistics,
  RankedPassage,
  RankedSentence,
  SearchHit,
  SearchResult,
} from "./search-result.ts";
export type { Language } from "./stemming.ts";
