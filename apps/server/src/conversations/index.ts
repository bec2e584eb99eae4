export { sweepTurns } from "./background-turns.ts";
export { cannedReplyRoutes } from "./canned-replies/routes.ts";
export { eraseCannedReplies } from "./canned-replies/store.ts";
export { feedbackJobs, feedbackSchedules } from "./feedback/learn-from-verdicts.ts";
export {
  countConversationsByDay,
  countMessagesByDay,
  countOutcomes,
  listAsked,
  listNotAnswered,
  type Span,
} from "./figures-store.ts";
export { countBotAnswers, listByKey as listMessagesByKey } from "./message-store.ts";
export { releaseThreadsOf } from "./release-threads.ts";
export { conversationRoutes } from "./routes.ts";
export { eraseConversations } from "./store.ts";
export { visitorRoutes } from "./visitor/routes.ts";
export { visitorAuthenticator } from "./visitor/session.ts";
