export { createSource } from "./create-source.ts";
export { indexOf } from "./index-of.ts";
export { knowledgeJobs } from "./jobs.ts";
export { knowledgeRoutes } from "./routes.ts";
export { countKnowledgeBytes, eraseKnowledge } from "./store.ts";
