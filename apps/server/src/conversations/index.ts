export { sweepTurns } from "./background-turns.ts";
export { conversationRoutes } from "./routes.ts";
export { visitorRoutes } from "./visitor/routes.ts";
export { visitorAuthenticator } from "./visitor/session.ts";
