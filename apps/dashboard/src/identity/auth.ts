import { NebulaHexError } from "@nebulahex/sdk";
import { words } from "./texts.ts";

/** What a page must know before anybody is signed in. */
export type Offers = {
  signUp: "open" | "invited" | "closed";
  isNew: boolean;
  mail: boolean;
  passkey: boolean;
};

export type Session = { id: string; address: string | null; userAgent: string | null } & {
  createdAt: string;
  lastUsedAt: string;
  isCurrent: boolean;
};

/** What a person sees of their own account. */
export type Account = {
  id: string;
  name: string;
  email: string;
  isEmailVerified: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  passkeys: readonly { id: string; name: string | null; isBackedUp: boolean; createdAt: string }[];
  sessions: readonly Session[];
};

/** A sign-in is done, or waits for the second factor. */
export type Entry = { needsSecondFactor: boolean };

type Problem = {
  status: number;
  code: string;
  detail: string;
  requestId?: string;
  errors?: readonly { pointer: string; code: string; message: string }[];
};

/** Calls `/api/auth`, which is no part of the public API. What it refuses is thrown as the SDK throws it, in the page's language. */
export async function call<Reply>(path: string, body?: object): Promise<Reply> {
  const response = await fetch(`/api/auth/${path}`, {
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  }).catch((cause: unknown) => {
    throw new NebulaHexError({ status: 0, code: "client.unreachable", detail: words.unreachable }, { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Reply;
  throw refusalOf(response, answer as Problem | null);
}

function refusalOf({ status, headers }: Response, problem: Problem | null): NebulaHexError {
  const {
    code = "client.unreadable_answer",
    detail = words.unreachable,
    requestId,
    errors = [],
  } = problem ?? {};
  const retryAfter = headers.get("retry-after");
  return new NebulaHexError({
    status,
    code,
    detail: words.refused(code, Number(retryAfter ?? 0)) || detail,
    requestId: requestId ?? null,
    errors: errors.map((fault) => ({
      ...fault,
      message: words.wrong(fault.pointer, fault.code) || fault.message,
    })),
    retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
  });
}

async function enter(path: string, body: object): Promise<Entry> {
  const { twoFactorRedirect = false } = await call<{ twoFactorRedirect?: boolean }>(path, body);
  return { needsSecondFactor: twoFactorRedirect };
}

export const signUp = (given: { name: string; email: string; password: string }) =>
  enter("sign-up/email", given);
export const signIn = (given: { email: string; password: string }) => enter("sign-in/email", given);
export const openMagicLink = (token: string) => enter("magic-link/verify", { token });
export const signOut = () => call("sign-out", {});

export const askForMagicLink = (email: string) => call("sign-in/magic-link", { email });
export const askForReset = (email: string) => call("request-password-reset", { email });
export const resetPassword = (token: string, newPassword: string) =>
  call("reset-password", { token, newPassword });
export const verifyEmail = (token: string) => call("verify-email", { token });
export const askForVerification = () => call("send-verification-email", {});

/** The code of the app, or one of the backup codes. */
export function giveSecondFactor(given: { code: string; isBackup: boolean; trustDevice: boolean }) {
  const { code, isBackup, trustDevice } = given;
  return call(`two-factor/verify-${isBackup ? "backup-code" : "totp"}`, { code: code.trim(), trustDevice });
}

export const changeName = (name: string) => call("update-user", { name });
export const changeEmail = (newEmail: string, password: string) =>
  call("change-email", { newEmail, password });
export const changePassword = (currentPassword: string, newPassword: string) =>
  call("change-password", { currentPassword, newPassword });
export const endSession = (sessionId: string) => call("end-session", { sessionId });
export const endOtherSessions = () => call("revoke-other-sessions", {});

export const beginSecondFactor = (password: string) =>
  call<{ totpURI: string; backupCodes: string[] }>("two-factor/enable", { password });
export const proveSecondFactor = (code: string) => call("two-factor/verify-totp", { code });
export const newBackupCodes = (password: string) =>
  call<{ backupCodes: string[] }>("two-factor/generate-backup-codes", { password });
export const dropSecondFactor = (password: string) => call("two-factor/disable", { password });
