import type { Config } from "../platform/config/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { hasUsers } from "./store.ts";

/** What a page must know before anybody is signed in. */
export type Offers = {
  /** Who may sign up: everybody, who is invited, nobody. */
  signUp: Config["signUp"];
  /** Nobody has an account yet: the first one may sign up whatever the rule is. */
  isNew: boolean;
  /** Letters are sent: for a forgotten password, to confirm an address, to sign in. */
  mail: boolean;
  passkey: boolean;
};

export async function offersOf(db: Tx, { signUp, smtpUrl, publicUrl }: Config): Promise<Offers> {
  const isNew = !(await hasUsers(db));
  return { signUp, isNew, mail: smtpUrl !== null, passkey: passkeyHost(publicUrl) !== null };
}

/** The name that passkeys are bound to; browsers make none for an address of digits, nor without TLS but on this machine. */
export function passkeyHost(publicUrl: string): string | null {
  const { protocol, hostname } = new URL(publicUrl);
  if (hostname === "localhost") return hostname;
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  return protocol === "https:" && !isAddress ? hostname : null;
}
