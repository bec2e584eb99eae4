import type { PersonalDeed } from "../../identity/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { addPersonalDeed } from "./store.ts";

/** Writes what somebody did with their account down in every workspace of theirs, and in those that invite them. */
export async function recordPersonalDeed(
  { db, clock }: Pick<Context, "db" | "clock">,
  deed: PersonalDeed,
): Promise<void> {
  await addPersonalDeed(db, { ...deed, now: clock.now() });
}
