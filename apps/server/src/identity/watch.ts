import type { User } from "../platform/http/index.ts";

export type SignIn = Pick<User, "email"> & {
  action: "user.signed_in" | "user.signed_up";
  userId: string;
  address: string;
};

/** What identity asks of those who know workspaces; the composition passes it in. */
export type Watch = {
  /** Whether somebody waits for the person with this address. */
  isInvited(email: string): Promise<boolean>;
  /** Writes down who came in; when it fails, nobody comes in. */
  recordSignIn(signIn: SignIn): Promise<void>;
};
