export { dropSecondFactor } from "./drop-second-factor.ts";
export { createIdentity, type Identity } from "./identity.ts";
export { makeResetLink } from "./make-reset-link.ts";
export { findUserByEmail, findUsers } from "./store.ts";
export type { PersonalDeed, Watch } from "./watch.ts";
