import type { FastifyRequest } from "fastify";
import { toTime } from "../platform/clock/index.ts";
import { asWebRequest } from "./as-web-request.ts";
import type { Hall } from "./hall.ts";
import { passkeyMissing, sessionMissing, signInFirst } from "./problems.ts";
import { deletePasskey, findSecurity, listPasskeys, listSessions, removeSession } from "./store.ts";

/** What a person sees of their own account: how they get in, and where they are signed in. */
export async function showAccount(hall: Hall, request: FastifyRequest) {
  const { db } = hall.ctx;
  const { userId, sessionId } = await sessionOf(hall, request);
  const [security, passkeys, sessions] = await Promise.all([
    findSecurity(db, userId),
    listPasskeys(db, userId),
    listSessions(db, userId),
  ]);
  if (security === null) throw signInFirst();
  return {
    ...security,
    passkeys: passkeys.map((passkey) => ({ ...passkey, createdAt: toTime(passkey.createdAt) })),
    sessions: sessions.map((session) => ({
      ...session,
      createdAt: toTime(session.createdAt),
      lastUsedAt: toTime(session.lastUsedAt),
      isCurrent: session.id === sessionId,
    })),
  };
}

/** Ends one of the person's own sessions; whoever uses it is out within a second. */
export async function endSession(hall: Hall, request: FastifyRequest): Promise<void> {
  const { userId } = await sessionOf(hall, request);
  const ended = await removeSession(hall.ctx.db, userId, idIn(request, "sessionId"));
  if (ended === null) throw sessionMissing();
}

/** Takes one of the person's own passkeys away; sessions that began with it go on. */
export async function removePasskey(hall: Hall, request: FastifyRequest): Promise<void> {
  const { userId, email } = await sessionOf(hall, request);
  const removed = await deletePasskey(hall.ctx.db, userId, idIn(request, "passkeyId"));
  if (removed === null) throw passkeyMissing();
  await hall.tell({ action: "user.passkey_removed", userId, email, address: request.ip });
}

function idIn({ body }: FastifyRequest, name: string): string {
  return body !== null && typeof body === "object" ? String((body as Record<string, unknown>)[name]) : "";
}

async function sessionOf({ auth, ctx }: Hall, request: FastifyRequest) {
  const { headers } = asWebRequest(request, ctx.config.publicUrl, { method: "GET", path: "/get-session" });
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) throw signInFirst();
  return { userId: found.user.id, email: found.user.email, sessionId: found.session.id };
}
