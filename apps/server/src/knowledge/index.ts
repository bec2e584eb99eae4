export { createSource } from "./create-source.ts";
export { getSourceOfBot } from "./get-source.ts";
export { indexList } from "./index-list.ts";
export { indexAfter, indexOf } from "./index-of.ts";
export { knowledgeJobs, knowledgeSchedules } from "./jobs.ts";
export { listDocumentsOf } from "./passage-store.ts";
export { knowledgeRoutes } from "./routes.ts";
export { countKnowledgeBytes, eraseKnowledge, eraseKnowledgeOf } from "./store.ts";
