import { Problem } from "../platform/problem/index.ts";

export function keyMissing(): Problem {
  return new Problem(
    "key.missing",
    "There is no such key in this workspace. List them with GET /api/v1/auth/keys.",
  );
}

/** The same words for a key that never was, has expired, was revoked or lost its member. */
export function keyNotValid(): Problem {
  return new Problem(
    "caller.unknown",
    "This API key is not valid: mistyped, expired, revoked, or its member has left. Make a new one in Settings, API Keys.",
    { headers: { "www-authenticate": 'Bearer error="invalid_token"' } },
  );
}

export function keyTooWide(what: string): Problem {
  return new Problem(
    "key.too_wide",
    `A key cannot go beyond what its maker may: ${what}. Ask for less, or let a wider caller make it.`,
  );
}

export function notMaker(): Problem {
  return new Problem(
    "key.not_maker",
    "Only who made this key can reveal its value. Make a key of your own with POST /api/v1/auth/keys.",
  );
}

export function alreadyRevealed(): Problem {
  return new Problem(
    "key.already_revealed",
    "The value was shown and is kept nowhere. If it is lost, revoke this key and make another.",
  );
}

export function revealExpired(): Problem {
  return new Problem(
    "key.reveal_expired",
    "The value could be shown until 10 minutes after the making and is erased. Revoke this key and make another.",
  );
}
