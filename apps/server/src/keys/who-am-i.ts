import { type whoAmI as operation, permissions, type Reply } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Db } from "../platform/db/index.ts";
import { type Caller, windowMs } from "../platform/http/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { getWorkspace } from "../workspaces/index.ts";
import { findKey } from "./store.ts";

/** Tells a caller who they are, through which key, what they may do and how often. */
export async function whoAmI(
  { db }: Context,
  scope: MemberScope,
  { limit }: Pick<Caller, "limit">,
): Promise<Reply<typeof operation>> {
  const { caller } = scope;
  const [workspace, [user], key] = await Promise.all([
    getWorkspace(db, scope),
    findUsers(db, [caller.userId]),
    describeKey(db, scope),
  ]);
  return {
    workspace: { id: workspace.id, name: workspace.name, plan: workspace.plan },
    member: { id: caller.memberId, name: user?.name ?? "", email: user?.email ?? "", role: caller.role },
    permissions: permissions.filter((permission) => scope.permissions.has(permission)),
    key,
    rateLimit: { limit: limit.perMinute, windowSeconds: windowMs / 1000 },
  };
}

async function describeKey(db: Db, scope: MemberScope) {
  const key = scope.apiKeyId === null ? null : await findKey(db, scope, scope.apiKeyId);
  return key && { id: key.id, name: key.name, last4: key.last4, scopes: key.scopes };
}
