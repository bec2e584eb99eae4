export { createIdentity, type Identity } from "./identity.ts";
export { findUserByEmail, findUsers } from "./store.ts";
export type { SignIn, Watch } from "./watch.ts";
