import type { Config } from "../platform/config/index.ts";
import type { Db } from "../platform/db/index.ts";
import { invitedOnly, signUpClosed } from "./problems.ts";
import { hasUsers, tryToBeFirst } from "./store.ts";
import type { Watch } from "./watch.ts";

export type SignUpRule = <T>(email: string, signUp: () => Promise<T>) => Promise<T>;

/** Runs a sign-up where the rule allows it: everybody's when open, else that of the very first user and the invited. */
export function signUpRule(db: Db, rule: Config["signUp"], { isInvited }: Watch): SignUpRule {
  return async (email, signUp) => {
    if (rule === "open") return signUp();
    if (rule === "invited" && (await isInvited(email))) return signUp();

    return db.transaction(async (tx) => {
      const isFirst = (await tryToBeFirst(tx)) && !(await hasUsers(tx));
      if (!isFirst) throw rule === "invited" ? invitedOnly() : signUpClosed();
      return signUp();
    });
  };
}
