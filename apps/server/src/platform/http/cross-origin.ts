import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../problem/index.ts";

const exposed = "Retry-After, RateLimit, RateLimit-Policy, Request-Id, Idempotent-Replayed";
const accepted = "Authorization, Content-Type, Idempotency-Key, Accept, Last-Event-ID, NebulaHex-Workspace";

/** Any page may call with a key or a visitor's token; cookies never work across origins. */
export function allowAnyOrigin(request: FastifyRequest, reply: FastifyReply, goOn: () => void) {
  reply.headers({
    "request-id": request.id,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": exposed,
  });
  if (request.method !== "OPTIONS") return goOn();

  reply
    .code(204)
    .headers({
      "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": accepted,
      "access-control-max-age": "7200",
    })
    .send();
}

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a page of this server sent the call, by whichever name the browser reached it. */
export function isOfOwnPage({ headers, protocol, host }: FastifyRequest, publicUrl: string): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (origin === undefined) return site === "same-origin";
  return origin === new URL(publicUrl).origin || origin === `${protocol}://${host}`;
}

/** Refuses an unsafe call by cookie that another site's page may have sent. */
export function refuseOtherOrigins(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method) || isOfOwnPage(request, publicUrl)) return;
  throw new Problem(
    "request.cross_origin",
    `Call from ${publicUrl} itself (header Origin), or use an API key, which works from anywhere.`,
  );
}
