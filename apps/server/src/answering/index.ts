export { answerQuestion } from "./answer-question.ts";
export type { ToldOrder, Turn } from "./engine/index.ts";
export { modelRoutes } from "./models/routes.ts";
export { eraseModels } from "./models/store.ts";
export { answeringRoutes } from "./routes.ts";
