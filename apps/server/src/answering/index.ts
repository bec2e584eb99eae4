export { answerQuestion } from "./answer-question.ts";
export {
  decide,
  type LabelledOutcome,
  learnShift,
  shiftConfidence,
  type ToldOrder,
  type Turn,
} from "./engine/index.ts";
export { answeringJobs } from "./jobs.ts";
export { embedLearned } from "./models/embed-later.ts";
export { modelRoutes } from "./models/routes.ts";
export { eraseModels } from "./models/store.ts";
export { answeringRoutes } from "./routes.ts";
export { savedQuestionRoutes } from "./saved-questions/routes.ts";
export { eraseSavedQuestions, eraseSavedQuestionsOf } from "./saved-questions/store.ts";
