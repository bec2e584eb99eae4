export { createSource } from "./create-source.ts";
export { type Embed, embedSource, missingVectors } from "./embed-source.ts";
export { getSourceOfBot } from "./get-source.ts";
export { indexList } from "./index-list.ts";
export { indexAfter, indexOf } from "./index-of.ts";
export { knowledgeJobs, knowledgeSchedules } from "./jobs.ts";
export { listDocumentsOf } from "./passage-store.ts";
export { knowledgeRoutes } from "./routes.ts";
export {
  type Background,
  backgroundOf,
  rankByVectors,
  type SearchIndex,
  toBytes,
} from "./search-index/index.ts";
export { countKnowledgeBytes, eraseKnowledge, eraseKnowledgeOf } from "./store.ts";
export { keepVectorsOf, listKnownSources } from "./vector-store.ts";
export { vectorsOf } from "./vectors-of.ts";
