export { hasLiveData, type LookUp, lookUpOrder } from "./look-up-order.ts";
export { liveDataRoutes } from "./routes.ts";
export { eraseLiveData, eraseLiveDataOf } from "./store.ts";
