import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context/index.ts";
import { Problem } from "../problem/index.ts";
import type { Authenticator, Caller } from "./caller.ts";
import { addressLimit, takeOne } from "./rate-limit.ts";

/** The first authenticator that knows the caller; wrong credentials count against the address. */
export async function recognise(
  request: FastifyRequest,
  reply: FastifyReply,
  ctx: Context,
  authenticators: readonly Authenticator[],
): Promise<Caller> {
  try {
    return await identify(request, ctx, authenticators);
  } catch (error) {
    if (error instanceof Problem) await takeOne(ctx, strangerOf(request, ctx), reply);
    throw error;
  }
}

/** The same where nothing is counted. */
export async function identify(
  request: FastifyRequest,
  ctx: Context,
  authenticators: readonly Authenticator[],
): Promise<Caller> {
  for (const authenticate of authenticators) {
    const caller = await authenticate(request, ctx);
    if (caller !== null) return caller;
  }
  return strangerOf(request, ctx);
}

function strangerOf(request: FastifyRequest, ctx: Context): Caller {
  return { scope: null, user: null, limit: addressLimit(ctx, request) };
}
