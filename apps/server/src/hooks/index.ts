export { startDeliveries } from "./deliveries/start-deliveries.ts";
export { hintDeliveries, publish } from "./publish.ts";
export { hookRoutes } from "./routes.ts";
export { eraseHooks } from "./store.ts";
