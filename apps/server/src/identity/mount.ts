import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../platform/context/index.ts";
import { addressLimit, refuseOtherOrigins, takeOne, type User } from "../platform/http/index.ts";
import { type Around, changeEmail, signUp, verifyEmail } from "./around.ts";
import { asWebRequest } from "./as-web-request.ts";
import { type Answered, type Door, doors } from "./doors.ts";
import type { Hall } from "./hall.ts";
import { limitLetters, readAddress } from "./limit-letters.ts";
import { linkExpired, mailMissing, refusal, signInFirst } from "./problems.ts";

const attemptsPerMinute = 20;
const mostBodyBytes = 64 * 1024;

type Body = Record<string, unknown>;
type Passed = { status: number; text: string; cookies: readonly string[] };

/** Where the product asks for more than better-auth does. */
const arounds: Record<string, Around> = {
  "/sign-up/email": signUp,
  "/change-email": changeEmail,
  "/verify-email": verifyEmail,
};

/** Opens the doors of the table, each behind its limit. */
export function mountAuth(server: FastifyInstance, hall: Hall): void {
  const { ctx } = hall;
  const unheard = new Set<Promise<unknown>>();
  server.addHook("onClose", async () => void (await Promise.allSettled(unheard)));
  for (const door of doors) {
    server.route({
      method: door.method,
      url: `/api/auth${door.path}`,
      bodyLimit: mostBodyBytes,
      onRequest: (request, reply) => takeOne(ctx, { limit: limitOf(ctx, request, door) }, reply),
      handler: async (request, reply) => {
        if (door.method === "POST") refuseOtherOrigins(request, ctx.config.publicUrl);
        const user = await hall.userOf(request);
        if (door.needsSession && user === null) throw signInFirst();
        const body = bodyFor(door, request, user);
        if (door.limit === "letter") await admitLetter(hall, body);

        const passing = pass(hall, door, { request, body, user });
        if (!door.isSilent) return send(await passing, reply);
        const quiet = passing.catch((error) => ctx.log.error({ err: error }, "A letter was not written"));
        unheard.add(quiet);
        void quiet.finally(() => unheard.delete(quiet));
        return send({ status: 200, text: '{"status":true}', cookies: [] }, reply);
      },
    });
  }
}

function limitOf(ctx: Context, request: FastifyRequest, { limit }: Door) {
  if (limit === "call") return addressLimit(ctx, request);
  return { bucket: `sign-in:${request.ip}`, perMinute: attemptsPerMinute };
}

function bodyFor({ takes, adds }: Door, { body }: FastifyRequest, user: User | null): Body {
  const given = body !== null && typeof body === "object" ? (body as Body) : {};
  const taken = Object.entries(given).filter(([name]) => takes.includes(name));
  return { ...Object.fromEntries(taken), ...adds?.(user) };
}

async function admitLetter({ ctx, letters }: Hall, { email }: Body): Promise<void> {
  if (letters === null) throw mailMissing();
  await limitLetters(ctx, readAddress(email));
}

type Passing = { request: FastifyRequest; body: Body; user: User | null };

async function pass(hall: Hall, door: Door, { request, body, user }: Passing): Promise<Passed> {
  const call = () => hall.auth.handler(asWebRequest(request, hall.ctx.config.publicUrl, callOf(door, body)));
  const around = arounds[door.path];
  const answer = await (around ? around(hall, { request, body, user }, call) : call());
  const text = await read(answer, body);
  await tellOf(hall, door, { request, body, user }, text);
  return { status: answer.status, text, cookies: answer.headers.getSetCookie() };
}

function callOf({ method, path, isQuery }: Door, body: Body) {
  if (!isQuery) return { method, path, body };
  return {
    method: "GET",
    path: `${path}?${new URLSearchParams({ token: String(body.token ?? "") })}`,
  } as const;
}

async function tellOf({ tell }: Hall, { tells }: Door, { request, user }: Passing, text: string) {
  if (tells === undefined) return;
  const answered = JSON.parse(text) as Answered | null;
  const who = answered?.user ?? user;
  const action = typeof tells === "function" ? tells(answered ?? {}, user !== null) : tells;
  // A sign-in that waits for its second factor names nobody yet.
  if (action === null || !who) return;
  await tell({ action, userId: who.id, email: who.email, address: request.ip });
}

async function read(answer: Response, body: Body): Promise<string> {
  const text = await answer.text();
  if (answer.ok) return text;
  // better-auth sends whoever comes with a bad link to a page of its own.
  if (answer.status === 302) throw linkExpired();
  const { message = "This was refused", code = "" } = JSON.parse(text || "{}") as Record<string, string>;
  const known = refusal(answer.status, message, code, body);
  if (known === null) throw new Error(`better-auth answered ${answer.status}: ${text}`);
  throw known;
}

function send({ status, text, cookies }: Passed, reply: FastifyReply) {
  for (const cookie of cookies) reply.header("set-cookie", cookie);
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(JSON.parse(text), hideTokens));
}

/** The cookie alone carries the session; no script of a page ever sees its token. */
function hideTokens(name: string, value: unknown): unknown {
  return name === "token" ? undefined : value;
}
