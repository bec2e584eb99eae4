import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../platform/context/index.ts";
import { addressLimit, takeOne } from "../platform/http/index.ts";
import type { Auth } from "./auth.ts";
import { refusal } from "./problems.ts";
import type { SignUpRule } from "./sign-up-rule.ts";

const attemptsPerMinute = 20;
const mostBodyBytes = 16 * 1024;
const passedOn = ["cookie", "origin", "referer", "sec-fetch-site", "sec-fetch-mode", "user-agent"];

/** What of better-auth is open to the world; the rest of its paths answer as missing. */
const doors = [
  { method: "POST", path: "/api/auth/sign-up/email", purpose: "sign up" },
  { method: "POST", path: "/api/auth/sign-in/email", purpose: "sign in" },
  { method: "POST", path: "/api/auth/sign-out", purpose: "use a session" },
  { method: "GET", path: "/api/auth/get-session", purpose: "use a session" },
] as const;

export function mountAuth(server: FastifyInstance, ctx: Context, auth: Auth, signUp: SignUpRule): void {
  for (const { method, path, purpose } of doors) {
    server.route({
      method,
      url: path,
      bodyLimit: mostBodyBytes,
      onRequest: (request, reply) => takeOne(ctx, { limit: limitOf(ctx, request, purpose) }, reply),
      handler: async (request, reply) => {
        const call = () => auth.handler(asWebRequest(request, auth.options.baseURL));
        return send(await (purpose === "sign up" ? signUp(call) : call()), reply);
      },
    });
  }
}

function limitOf(ctx: Context, request: FastifyRequest, purpose: (typeof doors)[number]["purpose"]) {
  if (purpose === "use a session") return addressLimit(ctx, request);
  return { bucket: `sign-in:${request.ip}`, perMinute: attemptsPerMinute };
}

function asWebRequest({ method, url, headers, body }: FastifyRequest, baseUrl: string): Request {
  const passed = passedOn.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new Request(new URL(url, baseUrl), {
    method,
    headers: [...passed, ["content-type", "application/json"]],
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
}

async function send(answer: Response, reply: FastifyReply) {
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${text}`);
  if (!answer.ok) {
    const { message = "This was refused", code = "" } = JSON.parse(text) as Record<string, string>;
    throw refusal(answer.status, message, code);
  }
  for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
  return reply
    .code(answer.status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(text);
}
