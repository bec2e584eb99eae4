export { secretOf, sign } from "./deliveries/sign.ts";
export { startDeliveries } from "./deliveries/start-deliveries.ts";
export { readPlace, writePlace } from "./feed/place.ts";
export { findHorizon, readFeed } from "./feed/store.ts";
export { hookJobs, hookSchedules } from "./jobs.ts";
export { hintDeliveries, publish } from "./publish.ts";
export { hookRoutes } from "./routes.ts";
export { eraseEvents, eraseHooks } from "./store.ts";
