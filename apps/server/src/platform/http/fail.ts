import type { FastifyReply, FastifyRequest } from "fastify";
import { isAway, isOrphan } from "../db/index.ts";
import { Problem } from "../problem/index.ts";

/** Turns whatever was thrown into the one shape of an error. What is not a Problem is our mistake and tells nothing. */
export function fail(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = asProblem(error);
  if (problem.status >= 500) request.log.error({ err: error, requestId: request.id }, problem.message);
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type("application/problem+json")
    .send(JSON.stringify(problem.present(request.id)));
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isAway(error)) {
    return new Problem(
      "server.unavailable",
      "The database is out of reach for a moment. Send the same call again.",
      {
        headers: { "retry-after": "1" },
      },
    );
  }
  if (isOrphan(error)) {
    return new Problem("workspace.missing", "What this belongs to was deleted a moment ago.");
  }
  switch (codeOf(error)) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new Problem(
        "request.too_large",
        "The body is larger than this endpoint takes. Send less at a time.",
      );
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_ERR_ROUTE_MISSING_CONTENT_TYPE":
      return new Problem("request.unsupported_media", "Send the body as application/json.");
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return new Problem("request.malformed", "Content-Length is not the length of the body. Correct it.");
    case "FST_ERR_BAD_URL":
      return new Problem("request.malformed", "The path cannot be decoded. Percent-encode it as UTF-8.");
    default:
      return new Problem(
        "server.fault",
        "This is a mistake of the server's. Tell its operator the requestId.",
      );
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
