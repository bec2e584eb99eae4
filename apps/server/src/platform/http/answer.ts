import { keepsAnswer, type Operation } from "@nebulahex/contract";
import type { FastifyRequest } from "fastify";
import type { Context } from "../context/index.ts";
import { type CallId, type Once, type Reply, runOnce } from "../idempotency/index.ts";
import { Problem } from "../problem/index.ts";
import type { Input, Route } from "./route.ts";

export type AnyInput = Input<Operation>;
type Answering = Extract<Route, { handle: unknown }>;

/** Calls the act behind a route; with an Idempotency-Key once, however often it is called. */
export async function answer(
  ctx: Context,
  { operation, handle }: Answering,
  request: FastifyRequest,
  input: AnyInput,
): Promise<Once> {
  const run = async (on: Context) => write(operation, await handle(input, on));
  const key = keepsAnswer(operation) ? keyOf(request) : null;
  if (key === null) {
    const { status, body } = await run(ctx);
    return { status, body, isReplay: false };
  }

  return runOnce(ctx, callId(request, input, key), request.body, (tx) => run({ ...ctx, db: tx }));
}

/** The schema of the reply drops what it does not know, so that no answer leaks a field. */
function write({ reply, status, secret }: Operation, value: unknown): Reply {
  if (reply === undefined) return { status, body: null, stored: null };

  const shown = reply.parse(value);
  const body = JSON.stringify(shown);
  const stored =
    secret === undefined
      ? body
      : JSON.stringify(shown, (name, inner) => (name === secret ? undefined : inner));
  return { status, body, stored };
}

function keyOf({ headers }: FastifyRequest): string | null {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key === "string" && key.length >= 1 && key.length <= 255) return key;
  throw new Problem(
    "idempotency.key_invalid",
    "Send one Idempotency-Key of 1 to 255 characters, such as a UUID.",
  );
}

function callId({ method, url }: FastifyRequest, { scope, user }: AnyInput, key: string): CallId {
  const caller = scope?.apiKeyId ?? user?.id ?? "";
  return { workspaceId: scope?.workspaceId ?? "", caller, operation: `${method} ${url.split("?")[0]}`, key };
}
