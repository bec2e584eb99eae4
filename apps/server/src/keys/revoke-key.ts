import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { keyMissing } from "./problems.ts";
import { saveRevoked } from "./store.ts";

/** Stops a key for ever, everywhere within a second. What was made through it keeps naming it. */
export async function revokeKey({ db, clock }: Context, scope: Scope, keyId: string): Promise<void> {
  const revoked = await saveRevoked(db, scope, keyId, clock.now());
  if (revoked === 0) throw keyMissing();
}
