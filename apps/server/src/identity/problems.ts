import { Problem } from "../platform/problem/index.ts";

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

const advice: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "Correct them, or sign up.",
  PASSWORD_TOO_SHORT: "Use 8 to 128 characters.",
  PASSWORD_TOO_LONG: "Use 8 to 128 characters.",
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: "Or sign in with this one.",
};

/** A refusal of better-auth's: its words, and what to do. */
export function refusal(status: number, words: string, reason: string): Problem {
  const detail = `${words.replace(/\.$/, "")}. ${advice[reason] ?? "Correct it and send it again."}`;
  if (status === 401) return new Problem("caller.unknown", detail);
  if (status !== 403) return new Problem("request.invalid", detail);
  return new Problem(
    "request.cross_origin",
    "Call from a page of this server's PUBLIC_URL, with its Origin.",
  );
}
