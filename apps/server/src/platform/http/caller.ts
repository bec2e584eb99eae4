import type { Operation } from "@nebulahex/contract";
import { isPermission } from "@nebulahex/contract";
import type { FastifyRequest } from "fastify";
import type { Context } from "../context/index.ts";
import { Problem } from "../problem/index.ts";
import type { Scope } from "../scope/index.ts";

export type User = { readonly id: string; readonly name: string; readonly email: string };

/** An API key as those who hold it tell it from their others. */
export type CallingKey = {
  readonly id: string;
  readonly name: string;
  readonly last4: string;
  readonly scopes: string[] | null;
};

/** Who calls, through which key, and how often they may. */
export type Caller = {
  readonly scope: Scope | null;
  readonly user: User | null;
  readonly key?: CallingKey;
  readonly limit: { readonly bucket: string; readonly perMinute: number };
  /** Why a caller who is known has no scope: told when an operation needs one. */
  readonly whyNoScope?: Problem;
};

/** Recognises one kind of caller. Null when the request carries nothing of its kind; a Problem when what it carries is wrong. */
export type Authenticator = (request: FastifyRequest, ctx: Context) => Promise<Caller | null>;

export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

/** Refuses a caller who lacks what the operation needs, before anything is looked up. */
export function authorize({ needs }: Operation, { scope, user, whyNoScope }: Caller): void {
  if (needs === "nobody") return;
  if (needs === "session") {
    if (user === null) throw scope === null ? notRecognised() : sessionRequired();
    return;
  }
  if (needs === "visitor") {
    if (scope?.caller.kind !== "visitor") throw visitorRequired();
    return;
  }
  if (scope?.caller.kind !== "member") throw whyNoScope ?? notRecognised();
  if (isPermission(needs) && !scope.permissions.has(needs)) {
    throw new Problem(
      "permission.missing",
      `This needs the permission ${needs}. Ask an owner or admin of the workspace for a role or key that has it.`,
    );
  }
}

export function notRecognised(): Problem {
  return new Problem(
    "caller.unknown",
    "Send an API key as `Authorization: Bearer nhx_sk_…`, or sign in. Keys are made in Settings, API Keys.",
    { headers: { "www-authenticate": "Bearer" } },
  );
}

function sessionRequired(): Problem {
  return new Problem(
    "session.required",
    "A key cannot do this. Sign in at /api/auth/sign-in/email and call with the cookie.",
  );
}

function visitorRequired(): Problem {
  return new Problem(
    "visitor_session.invalid",
    "Send the token of POST /api/widget/v1/sessions as `Authorization: Bearer …`; start a new session when it has expired.",
    { headers: { "www-authenticate": "Bearer" } },
  );
}
