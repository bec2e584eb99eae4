import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../platform/context/index.ts";
import { addressLimit, isOfOwnPage, takeOne } from "../platform/http/index.ts";
import type { Auth } from "./auth.ts";
import { refusal } from "./problems.ts";
import type { SignUpRule } from "./sign-up-rule.ts";
import type { SignIn, Watch } from "./watch.ts";

const attemptsPerMinute = 20;
const mostBodyBytes = 16 * 1024;
const passedOn = ["cookie", "origin", "referer", "sec-fetch-site", "sec-fetch-mode", "user-agent"];

/** What of better-auth is open to the world; the rest of its paths answer as missing. */
const doors = [
  { method: "POST", path: "/api/auth/sign-up/email", action: "user.signed_up" },
  { method: "POST", path: "/api/auth/sign-in/email", action: "user.signed_in" },
  { method: "POST", path: "/api/auth/sign-out", action: null },
  { method: "GET", path: "/api/auth/get-session", action: null },
] as const;

export function mountAuth(
  server: FastifyInstance,
  ctx: Context,
  auth: Auth,
  watch: Watch,
  signUp: SignUpRule,
): void {
  for (const { method, path, action } of doors) {
    server.route({
      method,
      url: path,
      bodyLimit: mostBodyBytes,
      onRequest: (request, reply) => takeOne(ctx, { limit: limitOf(ctx, request, action) }, reply),
      handler: async (request, reply) => {
        const call = () => auth.handler(asWebRequest(request, ctx.config.publicUrl));
        const answer = await (action === "user.signed_up" ? signUp(emailIn(request), call) : call());
        const text = await read(answer);
        if (action !== null) await watch.recordSignIn(signInOf(request, action, text));
        return send(answer, text, reply);
      },
    });
  }
}

function limitOf(ctx: Context, request: FastifyRequest, action: SignIn["action"] | null) {
  if (action === null) return addressLimit(ctx, request);
  return { bucket: `sign-in:${request.ip}`, perMinute: attemptsPerMinute };
}

function emailIn({ body }: FastifyRequest): string {
  const email = body !== null && typeof body === "object" && "email" in body ? body.email : "";
  return typeof email === "string" ? email : "";
}

function signInOf({ ip }: FastifyRequest, action: SignIn["action"], answered: string): SignIn {
  const { user } = JSON.parse(answered) as { user: { id: string; email: string } };
  return { action, userId: user.id, email: user.email, address: ip };
}

/** better-auth knows one origin; a page of ours that was reached by another name has it too. */
function asWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const { method, url, headers, body } = request;
  const { origin } = new URL(publicUrl);
  const isOwn = headers.origin !== undefined && isOfOwnPage(request, publicUrl);
  const known: FastifyRequest["headers"] = isOwn ? { ...headers, origin } : headers;
  const passed = passedOn.flatMap((name): [string, string][] => {
    const value = known[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new Request(new URL(url, origin), {
    method,
    headers: [...passed, ["content-type", "application/json"]],
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
}

async function read(answer: Response): Promise<string> {
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${text}`);
  if (answer.ok) return text;
  const { message = "This was refused", code = "" } = JSON.parse(text) as Record<string, string>;
  throw refusal(answer.status, message, code);
}

function send(answer: Response, text: string, reply: FastifyReply) {
  for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
  return reply
    .code(answer.status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(text);
}
