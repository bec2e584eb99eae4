import type { Context } from "../../platform/context/index.ts";
import { addSignIn } from "./store.ts";

type SignIn = {
  action: "user.signed_in" | "user.signed_up";
  userId: string;
  email: string;
  address: string;
};

/** Writes a sign-in down in every workspace of the person, and in those that invite them. */
export async function recordSignIn({ db, clock }: Context, signIn: SignIn): Promise<void> {
  await addSignIn(db, { ...signIn, now: clock.now() });
}
