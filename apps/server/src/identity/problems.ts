import { type Fault, Problem } from "../platform/problem/index.ts";

export function signUpClosed(): Problem {
  return new Problem(
    "sign_up.closed",
    "Nobody can sign up here by themselves. Ask the operator of this server, who sets SIGN_UP.",
  );
}

export function invitedOnly(): Problem {
  return new Problem(
    "sign_up.closed",
    "Sign-up is for those who are invited. Ask a member for an invitation to this address, or use the invited one.",
  );
}

export function signInFirst(): Problem {
  return new Problem("caller.unknown", "Sign in first.");
}

export function linkExpired(): Problem {
  return new Problem("link.expired", "This link was used already, or its time is over. Ask for a new one.");
}

export function mailMissing(): Problem {
  return new Problem(
    "mail.missing",
    "This server sends no mail. Sign in with the password, or ask the operator for a link to set a new one.",
  );
}

export function sessionMissing(): Problem {
  return at(
    "/sessionId",
    "missing",
    "No such session of yours is open. Take an id of GET /api/auth/account.",
  );
}

export function passkeyMissing(): Problem {
  return at("/passkeyId", "missing", "You have no such passkey. Take an id of GET /api/auth/account.");
}

export function emailTaken(pointer: string): Problem {
  return at(pointer, "taken", "Another account has this address. Use another one.");
}

export function tooManyLetters(seconds: number): Problem {
  return new Problem(
    "rate_limit.exceeded",
    `Enough mails were sent to this address. Look for them, or ask again in ${seconds} s.`,
    { headers: { "retry-after": String(seconds) } },
  );
}

function at(pointer: string, code: Fault["code"], message: string): Problem {
  return new Problem("request.invalid", message, { faults: [{ pointer, code, message }] });
}

const lockedSeconds = 15 * 60;

/** What better-auth refuses, by the field that is to be corrected: the first that was given. */
const faults: Record<string, [fields: string, code: string, message: string]> = {
  PASSWORD_TOO_SHORT: ["newPassword password", "too_short", "Use 8 to 128 characters."],
  PASSWORD_TOO_LONG: ["newPassword password", "too_long", "Use 8 to 128 characters."],
  INVALID_PASSWORD: [
    "currentPassword password",
    "wrong",
    "This is not your password. Write the present one.",
  ],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [
    "password",
    "missing",
    "You have no password. Ask for a link to set one, as if you had forgotten it.",
  ],
  INVALID_EMAIL: ["email", "invalid", "Write an email address of at most 254 characters."],
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: [
    "/email",
    "taken",
    "Another account has this address. Sign in with it.",
  ],
  NAME_UNFIT: ["name", "invalid", "Write a name of 1 to 200 characters."],
  INVALID_CODE: ["code", "wrong", "The code is wrong or too old. Write the one that is shown now."],
  INVALID_BACKUP_CODE: ["code", "wrong", "This is none of the codes that are left."],
  TOTP_ALREADY_ENABLED: ["", "exists", "A second factor is on. Switch it off first."],
  FAILED_TO_VERIFY_REGISTRATION: ["response", "invalid", "The passkey could not be checked. Try it again."],
  CHALLENGE_NOT_FOUND: ["response", "expired", "This took too long. Try it again."],
  AUTHENTICATION_FAILED: ["response", "invalid", "The passkey could not be checked. Try it again."],
  PASSKEY_NOT_FOUND: ["response", "missing", "No account here knows this passkey. Sign in another way."],
};

const unknown: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "Invalid email or password. Correct them, or sign up.",
  INVALID_TWO_FACTOR_COOKIE: "The sign-in took too long. Begin it again.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "The code was wrong too often. Begin the sign-in again.",
  UNAUTHORIZED: "Sign in first.",
};

const bad = new Set(["INVALID_TOKEN", "TOKEN_EXPIRED", "USER_NOT_FOUND", "INVALID_USER"]);

/** A refusal of better-auth's in the words and the shape of ours; null when it is a fault. */
export function refusal(status: number, words: string, reason: string, body: object): Problem | null {
  const fault = faults[reason];
  if (fault !== undefined) {
    const [fields, code, message] = fault;
    const names = fields.split(" ");
    return at(`/${names.find((name) => name in body) ?? names.at(-1)}`, code, message);
  }
  if (unknown[reason] !== undefined) return new Problem("caller.unknown", unknown[reason]);
  if (bad.has(reason)) return linkExpired();
  if (reason === "ACCOUNT_TEMPORARILY_LOCKED") {
    const detail = "The code was wrong too often. Wait a quarter of an hour, then sign in again.";
    return new Problem("rate_limit.exceeded", detail, { headers: { "retry-after": String(lockedSeconds) } });
  }
  if (status >= 500) return null;
  const unfit = /\[body\.(\w+)\] ([^;[]*)/.exec(words);
  if (unfit !== null) return at(`/${unfit[1]}`, "invalid", `${unfit[2]}. Correct it and send it again.`);
  const detail = `${words.replace(/\.$/, "")}. Correct it and send it again.`;
  if (status === 401) return new Problem("caller.unknown", detail);
  if (status !== 403) return new Problem("request.invalid", detail);
  return new Problem(
    "request.cross_origin",
    "Call from a page of this server's PUBLIC_URL, with its Origin.",
  );
}
