import type { Tx } from "../platform/db/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";
import { countOwners } from "./member-store.ts";
import { lastOwner, ownersOnly } from "./problems.ts";

/** Refuses whoever may not decide about ownership. */
export function requireOwnership(scope: MemberScope): void {
  if (!scope.permissions.has("workspace:own")) throw ownersOnly();
}

/** Refuses to let an owner go who is the only one; memberships are held meanwhile. */
export async function refuseLastOwner(tx: Tx, scope: MemberScope, member: MemberRow): Promise<void> {
  if (member.role === "owner" && (await countOwners(tx, scope)) === 1) throw lastOwner();
}
