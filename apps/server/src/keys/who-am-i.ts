import { type whoAmI as operation, permissions, type Reply } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import { briefMemory } from "../platform/brief-memory/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Db } from "../platform/db/index.ts";
import { type Caller, windowMs } from "../platform/http/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { getWorkspace } from "../workspaces/index.ts";

const memory = briefMemory<Awaited<ReturnType<typeof describe>>>();

/** Tells a caller who they are, through which key, what they may do and how often. Names may be a second old. */
export async function whoAmI(
  ctx: Context,
  scope: MemberScope,
  { limit, key }: Pick<Caller, "limit" | "key">,
): Promise<Reply<typeof operation>> {
  const { memberId, role } = scope.caller;
  const names = await memory.recall(memberId, ctx.clock, () => describe(ctx.db, scope));
  if (names === null) throw new Error("Nobody is described.");
  return {
    workspace: names.workspace,
    member: { id: memberId, ...names.user, role },
    key: key ?? null,
    permissions: permissions.filter((permission) => scope.permissions.has(permission)),
    rateLimit: { limit: limit.perMinute, windowSeconds: windowMs / 1000 },
  };
}

async function describe(db: Db, scope: MemberScope) {
  const [{ id, name, plan }, [user]] = await Promise.all([
    getWorkspace(db, scope),
    findUsers(db, [scope.caller.userId]),
  ]);
  return {
    workspace: { id, name, plan },
    user: { name: user?.name ?? "", email: user?.email ?? "" },
  };
}
