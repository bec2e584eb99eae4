export { createKey } from "./create-key.ts";
export { endKeysOf, listKeysOf } from "./end-membership.ts";
export { getKey } from "./get-key.ts";
export { keyJobs, keySchedules } from "./jobs.ts";
export { keyAuthenticator } from "./key-authenticator.ts";
export { revealKey } from "./reveal-key.ts";
export { keyRoutes } from "./routes.ts";
export { eraseKeys } from "./store.ts";
