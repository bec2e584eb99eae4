export { answerQuestion } from "./answer-question.ts";
export type { ToldOrder, Turn } from "./engine/index.ts";
export { answeringRoutes } from "./routes.ts";
