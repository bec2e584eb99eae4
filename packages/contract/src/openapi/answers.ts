import { type ErrorCode, errors } from "../errors.ts";
import { keepsAnswer, type Operation } from "../operation.ts";
import { problem } from "../problem.ts";
import type { Components } from "./components.ts";
import { exampleOf } from "./example.ts";
import { type HeaderName, refersTo } from "./headers.ts";
import { problemsOf } from "./problems-of.ts";

const always: readonly HeaderName[] = ["Request-Id", "RateLimit-Policy", "RateLimit"];

/** What an operation answers, by status. */
export function answersOf(operation: Operation, components: Components) {
  const failures = Map.groupBy(problemsOf(operation), (code) => errors[code].status);
  return {
    [operation.status]: success(operation, components),
    ...Object.fromEntries(
      [...failures].map(([status, codes]) => [status, failure(status, codes, components)]),
    ),
  };
}

function success(operation: Operation, components: Components) {
  const { reply, stream, isLive, isTable } = operation;
  const headers = refersTo(keepsAnswer(operation) ? [...always, "Idempotent-Replayed"] : always);
  if (stream) {
    return {
      description: "A stream of events.",
      headers,
      content: { "text/event-stream": { schema: { type: "string" } } },
    };
  }
  if (reply === undefined) return { description: "Done; nothing more to say.", headers };
  const content = {
    "application/json": { schema: components.schema(reply), example: exampleOf(reply) },
    ...(isLive ? { "text/event-stream": { schema: { type: "string" } } } : {}),
    ...(isTable ? { "text/csv": { schema: { type: "string" } } } : {}),
  };
  return { description: "Done.", headers, content };
}

function failure(status: number, codes: readonly ErrorCode[], components: Components) {
  const told: readonly HeaderName[] =
    status === 401 ? ["WWW-Authenticate"] : status === 429 || status === 503 ? ["Retry-After"] : [];
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return components.response(codes.join("-"), {
    description: codes.map((code) => `\`${code}\`: ${errors[code].title}.`).join("\n\n"),
    headers: refersTo([...always, ...told]),
    content: { "application/problem+json": { schema: components.schema(problem), examples } },
  });
}

/** Every error once, as it reads. */
export function problemExamples() {
  return Object.fromEntries(
    Object.entries(errors).map(([code, { status, title, remedy }]) => {
      const type = `/api/v1/docs/errors#${code}`;
      const requestId = exampleOf(problem.shape.requestId);
      return [code, { summary: title, value: { type, title, status, detail: remedy, code, requestId } }];
    }),
  );
}
