import type { FastifyRequest } from "fastify";
import type { Identity } from "../identity/index.ts";
import { briefMemory } from "../platform/brief-memory/index.ts";
import type { Context } from "../platform/context/index.ts";
import { type Authenticator, type Caller, refuseOtherOrigins } from "../platform/http/index.ts";
import type { MemberScope, Scope } from "../platform/scope/index.ts";
import { type MemberRow, memberScope } from "./member.ts";
import { findMembershipsOf } from "./member-store.ts";
import { workspaceMissing, workspaceNotChosen } from "./problems.ts";

const callsPerMinute = 600;
const memory = briefMemory<MemberRow[]>();

/** Recognises a signed-in person by cookie, as the member they are in the workspace that the request means. */
export function sessionAuthenticator(identity: Identity): Authenticator {
  return async (request, ctx) => {
    const user = await identity.userOf(request);
    if (user === null) return null;
    refuseOtherOrigins(request, ctx.config.publicUrl);

    const limit = { bucket: `user:${user.id}`, perMinute: callsPerMinute };
    const [member, ...others] = await membershipsOf(ctx, user.id, workspaceMeant(request));
    if (member === undefined) return { scope: null, user, limit, whyNoScope: workspaceMissing() };
    if (others.length > 0) return { scope: null, user, limit, whyNoScope: workspaceNotChosen() };
    return { scope: memberScope(member), user, limit };
  };
}

/** The membership that a signed-in person means, for operations that a person without one may call. */
export function membershipMeant(scope: Scope | null, { whyNoScope }: Caller): MemberScope {
  const caller = scope?.caller;
  if (scope === null || caller?.kind !== "member") throw whyNoScope ?? workspaceMissing();
  return { ...scope, caller };
}

async function membershipsOf({ db, clock }: Context, userId: string, workspaceId: string | null) {
  const found = await memory.recall(`${userId} ${workspaceId}`, clock, async () => {
    const rows = await findMembershipsOf(db, userId, workspaceId);
    return rows.length > 0 ? rows : null;
  });
  return found ?? [];
}

function workspaceMeant({ headers }: FastifyRequest): string | null {
  const name = headers["nebulahex-workspace"];
  return typeof name === "string" && name !== "" ? name : null;
}
