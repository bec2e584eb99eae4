import { APIError } from "better-auth/api";
import type { FastifyRequest } from "fastify";
import type { User } from "../platform/http/index.ts";
import { asWebRequest } from "./as-web-request.ts";
import type { Hall } from "./hall.ts";
import { limitLetters, readAddress } from "./limit-letters.ts";
import { emailTaken, refusal, signInFirst } from "./problems.ts";
import { findUserByEmail } from "./store.ts";

type Asked = { request: FastifyRequest; body: Record<string, unknown>; user: User | null };
export type Around = (hall: Hall, asked: Asked, call: () => Promise<Response>) => Promise<Response>;

export const signUp: Around = ({ rule }, { body }, call) => rule(String(body.email ?? ""), call);

/** The password must be known, for an address is enough to get a new one. Where mail is set the new address confirms first. */
export const changeEmail: Around = async (hall, { request, body, user }, call) => {
  if (user === null) throw signInFirst();
  const newEmail = readAddress(body.newEmail);
  await checkPassword(hall, request, String(body.password ?? ""));
  if (hall.letters !== null) {
    await limitLetters(hall.ctx, newEmail);
    return call();
  }
  const other = await findUserByEmail(hall.ctx.db, newEmail);
  if (other !== null && other.id !== user.id) throw emailTaken("/newEmail");
  const answer = await call();
  if (answer.ok) await hall.tell({ ...deedOf(user.id, user.email), address: request.ip });
  return answer;
};

/** Whoever opens the link to a new address has proven it, and the old one hears of it. */
export const verifyEmail: Around = async (hall, { request, body }, call) => {
  const answer = await call();
  const change = changeIn(String(body.token ?? ""));
  if (!answer.ok || change === null) return answer;
  const { internalAdapter } = await hall.auth.$context;
  await internalAdapter.updateUserByEmail(change.updateTo, { emailVerified: true });
  await hall.tell({ ...deedOf(change.userId, change.email), address: request.ip });
  return answer;
};

function deedOf(userId: string, email: string) {
  return { action: "user.email_changed", userId, email } as const;
}

type Change = { userId: string; email: string; updateTo: string };

/** What a link says, read after better-auth has checked its signature. */
function changeIn(token: string): Change | null {
  const [, payload = ""] = token.split(".");
  try {
    const { userId, email, updateTo } = JSON.parse(Buffer.from(payload, "base64url").toString());
    return typeof updateTo === "string" ? { userId, email, updateTo } : null;
  } catch {
    return null;
  }
}

async function checkPassword({ auth, ctx }: Hall, request: FastifyRequest, password: string): Promise<void> {
  const { headers } = asWebRequest(request, ctx.config.publicUrl, { method: "GET", path: "/get-session" });
  try {
    await auth.api.verifyPassword({ headers, body: { password } });
  } catch (error) {
    const known =
      error instanceof APIError &&
      refusal(error.statusCode, error.message, String(error.body?.code ?? ""), { password });
    throw known || error;
  }
}
