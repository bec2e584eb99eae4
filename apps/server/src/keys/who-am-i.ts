import { type whoAmI as operation, permissions, type Reply } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import { briefMemory } from "../platform/brief-memory/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Db } from "../platform/db/index.ts";
import { type Caller, windowMs } from "../platform/http/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { getWorkspace } from "../workspaces/index.ts";
import { findKey } from "./store.ts";

type Me = Reply<typeof operation>;

const memory = briefMemory<Pick<Me, "workspace" | "member" | "key">>();

/** Tells a caller who they are, through which key, what they may do and how often. Names may be a second old. */
export async function whoAmI(
  ctx: Context,
  scope: MemberScope,
  { limit }: Pick<Caller, "limit">,
): Promise<Me> {
  const { memberId, role } = scope.caller;
  const names = await memory.recall(`${memberId} ${role} ${scope.apiKeyId}`, ctx.clock, () =>
    describe(ctx.db, scope),
  );
  if (names === null) throw new Error("Nobody is described.");
  return {
    ...names,
    permissions: permissions.filter((permission) => scope.permissions.has(permission)),
    rateLimit: { limit: limit.perMinute, windowSeconds: windowMs / 1000 },
  };
}

async function describe(db: Db, scope: MemberScope) {
  const { memberId, userId, role } = scope.caller;
  const [{ id, name, plan }, [user], key] = await Promise.all([
    getWorkspace(db, scope),
    findUsers(db, [userId]),
    describeKey(db, scope),
  ]);
  return {
    workspace: { id, name, plan },
    member: { id: memberId, name: user?.name ?? "", email: user?.email ?? "", role },
    key,
  };
}

async function describeKey(db: Db, scope: MemberScope) {
  const key = scope.apiKeyId === null ? null : await findKey(db, scope, scope.apiKeyId);
  return key && { id: key.id, name: key.name, last4: key.last4, scopes: key.scopes };
}
