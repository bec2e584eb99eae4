import { isVisitors } from "./whose.ts";

const address =
  /(?<![\p{L}\p{N}@/.!#$%&*+=?^_{|}~-])[\p{L}\p{N}](?:[\p{L}\p{N}.!#$%&*+=?^_{|}~'-]{0,62}[\p{L}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,63}(?![\p{L}\p{N}@])/gu;

const machine = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster)@/iu;

/** The email at which the visitor is reached, from what they wrote; null when there is none, or only somebody else's. */
export function findEmail(text: string): string | null {
  for (const found of text.matchAll(address)) {
    const [email] = found;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + email.length);
    if (isVisitors(before, after) && isStorable(email)) return email;
  }
  return null;
}

function isStorable(email: string): boolean {
  return email.length <= 254 && email.indexOf("@") <= 64 && !email.includes("..") && !machine.test(email);
}
