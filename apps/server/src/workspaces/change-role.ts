import type { changeRole as operation, Reply, Role } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { audit } from "./audit-log/audit.ts";
import { getMember } from "./get-member.ts";
import { present } from "./member.ts";
import { holdMembers, saveRole } from "./member-store.ts";
import { refuseLastOwner, requireOwnership } from "./owners.ts";

/** Gives a member another role, effective everywhere within a second. Owners are made and changed by owners. */
export async function changeRole(
  ctx: Context,
  scope: MemberScope,
  memberId: string,
  role: Role,
): Promise<Reply<typeof operation>> {
  if (role === "owner") requireOwnership(scope);
  const changed = await ctx.db.transaction(async (tx) => {
    await holdMembers(tx, scope);
    const member = await getMember(tx, scope, memberId);
    if (member.role === role) return member;
    if (member.role === "owner") requireOwnership(scope);

    await refuseLastOwner(tx, scope, member);
    const detail = { from: member.role, to: role };
    await audit(ctx, tx, scope, { action: "member.role_changed", subjectId: memberId, detail });
    return await saveRole(tx, scope, memberId, role);
  });
  const [person] = await findUsers(ctx.db, [changed.user_id]);
  return present(changed, person);
}
