import { type ErrorCode, errors } from "../errors.ts";
import { keepsAnswer, type Operation } from "../operation.ts";
import { isPermission } from "../permissions.ts";

/** Every error that an operation can answer: its own and those that any call can meet; by status. */
export function problemsOf(operation: Operation): ErrorCode[] {
  const { method, needs, query, problems = [] } = operation;
  const writes = method !== "GET";
  const isForMembers = needs === "caller" || isPermission(needs);
  const when = (applies: boolean, ...codes: ErrorCode[]) => (applies ? codes : []);

  const codes: ErrorCode[] = [
    "request.malformed",
    "caller.unknown",
    "rate_limit.exceeded",
    "server.fault",
    "server.unavailable",
    ...when(isPermission(needs), "permission.missing"),
    ...when(isForMembers, "workspace.missing", "workspace.not_chosen"),
    ...when(needs === "session", "session.required"),
    ...when(needs === "visitor", "visitor_session.invalid"),
    ...when(writes, "request.cross_origin", "request.too_large", "request.unsupported_media"),
    ...when(writes || query !== undefined, "request.invalid"),
    ...when(
      keepsAnswer(operation),
      "idempotency.key_invalid",
      "idempotency.in_progress",
      "idempotency.mismatch",
    ),
    ...problems,
  ];
  return [...new Set(codes)].sort((one, other) => errors[one].status - errors[other].status);
}
