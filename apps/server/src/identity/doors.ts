import type { User } from "../platform/http/index.ts";
import type { PersonalDeed } from "./watch.ts";

type Action = PersonalDeed["action"];
/** What better-auth answered, as far as it tells who came in. */
export type Answered = { user?: { id: string; email: string; twoFactorEnabled?: boolean } };

export type Door = {
  method: "GET" | "POST";
  path: string;
  /** The fields of the body that are passed on; whatever else better-auth would take is not open. */
  takes: readonly string[];
  /** Fields that are not the caller's to choose. */
  adds?: (user: User | null) => Readonly<Record<string, unknown>>;
  /** `attempt` where something could be guessed, `letter` where somebody gets a mail. */
  limit: "call" | "attempt" | "letter";
  needsSession?: true;
  /** Answers the same at once, whether or not there is an account: neither words nor time tell. */
  isSilent?: true;
  /** better-auth reads the token from a query; that URL is made here and never leaves the process. */
  isQuery?: true;
  /** What is written down once it is done. */
  tells?: Action | ((answered: Answered, wasSignedIn: boolean) => Action | null);
};

/** With a session the code proves a new second factor, without one it is the second half of a sign-in. */
function secondFactor({ user }: Answered, wasSignedIn: boolean): Action | null {
  if (!wasSignedIn) return "user.signed_in";
  return user?.twoFactorEnabled === true ? null : "user.second_factor_enabled";
}

/** What of better-auth is open to the world; the rest of its paths answer as missing. */
export const doors: readonly Door[] = [
  post("/sign-up/email", ["name", "email", "password"], { tells: "user.signed_up" }),
  post("/sign-in/email", ["email", "password", "rememberMe"], { tells: "user.signed_in" }),
  post("/sign-in/magic-link", ["email"], { limit: "letter", isSilent: true }),
  post("/magic-link/verify", ["token"], { isQuery: true, tells: "user.signed_in" }),
  post("/request-password-reset", ["email"], { limit: "letter", isSilent: true }),
  post("/reset-password", ["token", "newPassword"]),
  post("/send-verification-email", [], {
    limit: "letter",
    needsSession: true,
    adds: (user) => ({ email: user?.email }),
  }),
  post("/verify-email", ["token"], { isQuery: true }),
  post("/two-factor/verify-totp", ["code", "trustDevice"], { tells: secondFactor }),
  post("/two-factor/verify-backup-code", ["code", "trustDevice"], { tells: secondFactor }),
  post("/two-factor/enable", ["password"], { needsSession: true }),
  post("/two-factor/generate-backup-codes", ["password"], { needsSession: true }),
  post("/two-factor/disable", ["password"], { needsSession: true, tells: "user.second_factor_disabled" }),
  get("/passkey/generate-authenticate-options"),
  post("/passkey/verify-authentication", ["response"], { tells: "user.signed_in" }),
  get("/passkey/generate-register-options", { needsSession: true }),
  post("/passkey/verify-registration", ["response", "name"], {
    needsSession: true,
    tells: "user.passkey_added",
  }),
  post("/update-user", ["name"], { limit: "call", needsSession: true }),
  // Whoever changes a password may do so because somebody else knows it.
  post("/change-password", ["currentPassword", "newPassword"], {
    needsSession: true,
    adds: () => ({ revokeOtherSessions: true }),
    tells: "user.password_changed",
  }),
  post("/change-email", ["newEmail", "password"], { needsSession: true }),
  post("/revoke-other-sessions", [], { limit: "call", needsSession: true }),
  post("/sign-out", [], { limit: "call" }),
  get("/get-session"),
];

type More = Partial<Omit<Door, "method" | "path" | "takes">>;

function post(path: string, takes: readonly string[], more: More = {}): Door {
  return { method: "POST", path, takes, limit: "attempt", ...more };
}

function get(path: string, more: More = {}): Door {
  return { method: "GET", path, takes: [], limit: "call", ...more };
}
