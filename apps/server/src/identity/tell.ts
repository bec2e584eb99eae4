import type { Letters } from "./letters.ts";
import type { PersonalDeed, Watch } from "./watch.ts";

export type Tell = (deed: PersonalDeed) => Promise<void>;

/** What a person should hear of, in case it was somebody else. */
const worthALetter: Partial<Record<PersonalDeed["action"], string>> = {
  "user.password_changed": "Your password was changed",
  "user.password_reset": "Your password was changed",
  "user.email_changed": "Your email address was changed",
  "user.second_factor_enabled": "A second factor was switched on",
  "user.second_factor_disabled": "The second factor was switched off",
  "user.passkey_added": "A passkey was added",
};

/** Writes a deed down, and tells the person of what lets others in. */
export function tellWith(watch: Watch, letters: Letters | null): Tell {
  return async (deed) => {
    await watch.record(deed);
    const what = worthALetter[deed.action];
    if (what !== undefined) await letters?.changed(deed.email, what);
  };
}
