export { hasLiveData, type LookUp, lookUpOrder } from "./look-up-order.ts";
export { liveDataRoutes } from "./routes.ts";
export { eraseLiveData } from "./store.ts";
