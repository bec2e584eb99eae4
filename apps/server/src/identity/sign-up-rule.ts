import type { Config } from "../platform/config/index.ts";
import type { Db } from "../platform/db/index.ts";
import { signUpClosed } from "./problems.ts";
import { hasUsers, tryToBeFirst } from "./store.ts";

export type SignUpRule = <T>(signUp: () => Promise<T>) => Promise<T>;

/** Runs a sign-up where the rule allows it: everybody's when open, else only that of the very first user. */
export function signUpRule(db: Db, rule: Config["signUp"]): SignUpRule {
  return async (signUp) => {
    if (rule === "open") return signUp();

    return db.transaction(async (tx) => {
      const isFirst = (await tryToBeFirst(tx)) && !(await hasUsers(tx));
      if (!isFirst) throw signUpClosed();
      return signUp();
    });
  };
}
