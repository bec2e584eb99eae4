export { type Authenticator, bearerOf, type Caller, notRecognised, type User } from "./caller.ts";
export { isOfOwnPage, refuseOtherOrigins } from "./cross-origin.ts";
export type { EventStream } from "./event-stream.ts";
export { fail } from "./fail.ts";
export { answerHealth } from "./health.ts";
export { answerPages } from "./pages.ts";
export { addressLimit, takeOne, windowMs } from "./rate-limit.ts";
export { type Input, type Route, route, streamRoute } from "./route.ts";
export { createServer } from "./server.ts";
