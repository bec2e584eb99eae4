import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context/index.ts";
import { Problem } from "../problem/index.ts";
import type { Caller } from "./caller.ts";

export const windowMs = 60_000;

/** Counts a call against its caller's window; every answer says what is left. */
export async function takeOne(
  { limiter }: Context,
  { limit }: Pick<Caller, "limit">,
  reply: FastifyReply,
): Promise<void> {
  const taken = await limiter.take(limit.bucket, limit.perMinute, windowMs);
  const remaining = taken.allowed ? taken.remaining : 0;
  reply.header("ratelimit-policy", `"default";q=${limit.perMinute};w=${windowMs / 1000}`);
  reply.header("ratelimit", `"default";r=${remaining};t=${Math.ceil(taken.resetMs / 1000)}`);
  if (taken.allowed) return;

  const seconds = Math.ceil(taken.retryAfterMs / 1000);
  throw new Problem(
    "rate_limit.exceeded",
    `${limit.perMinute} calls a minute are allowed here; call again in ${seconds} s. ` +
      "Several keys have a window each, and the operator of this server can raise the limit of a workspace.",
    { headers: { "retry-after": String(seconds) } },
  );
}

/** The window of callers that carry no key or session: by address. */
export function addressLimit({ config }: Context, request: FastifyRequest): Caller["limit"] {
  return { bucket: `address:${request.ip}`, perMinute: config.addressCallsPerMinute };
}
