import { z } from "zod";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { type Authenticator, bearerOf } from "../../platform/http/index.ts";
import { type VisitorScope, visitorScope } from "../../platform/scope/index.ts";
import { sessionInvalid } from "../problems.ts";

const purpose = "visitor-session";
const lifetimeMs = 24 * 60 * 60 * 1000;

const claims = z.object({
  workspaceId: z.string(),
  botId: z.string(),
  sessionId: z.string(),
  conversationId: z.string(),
  locale: z.string().nullable(),
  page: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});

/** A token that carries the session: nothing of it is stored. */
export function signSession({ secrets, clock }: Context, { workspaceId, caller }: VisitorScope) {
  const { botId, sessionId, conversationId, locale, page } = caller;
  const expiresAt = later(clock.now(), lifetimeMs);
  const carried = { workspaceId, botId, sessionId, conversationId, locale, page };
  return { token: secrets.signToken({ ...carried, expiresAt: expiresAt.toISOString() }, purpose), expiresAt };
}

/** Recognises a visitor by the token of their session. */
export const visitorAuthenticator: Authenticator = async (request, ctx) => {
  const token = bearerOf(request);
  if (token === null || !request.url.startsWith("/api/widget/")) return null;

  const read = claims.safeParse(ctx.secrets.readToken(token, purpose));
  if (!read.success || Date.parse(read.data.expiresAt) <= ctx.clock.now().getTime()) throw sessionInvalid();
  const { workspaceId, expiresAt: _, ...visitor } = read.data;
  return {
    scope: visitorScope(workspaceId, visitor),
    user: null,
    limit: { bucket: `session:${visitor.sessionId}`, perMinute: ctx.config.visitorCallsPerMinute },
  };
};
