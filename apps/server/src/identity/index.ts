export { createIdentity, type Identity } from "./identity.ts";
export { findUserByEmail, findUsers } from "./store.ts";
