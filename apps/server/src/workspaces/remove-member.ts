import type { Context } from "../platform/context/index.ts";
import type { Db } from "../platform/db/index.ts";
import { invalid } from "../platform/problem/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { audit } from "./audit-log/audit.ts";
import { getMember } from "./get-member.ts";
import type { MemberRow } from "./member.ts";
import { deleteMember, holdMembers } from "./member-store.ts";
import { refuseLastOwner, requireOwnership } from "./owners.ts";
import { permissionMissing } from "./problems.ts";
import type { RightSide } from "./right-side.ts";

type Ends = Pick<RightSide, "endMembership">;

/** Ends a membership, effective everywhere within a second. The keys stop, or go on under the member `heirId`. */
export async function removeMember(
  ctx: Context,
  right: Ends,
  scope: MemberScope,
  memberId: string,
  heirId: string | null,
): Promise<void> {
  if (heirId !== null && !scope.permissions.has("keys:manage")) throw permissionMissing("keys:manage");
  if (heirId === memberId) throw invalid("reissueKeysTo", "Name another member than the one who goes.");
  await ctx.db.transaction(async (tx) => {
    await holdMembers(tx, scope);
    const member = await getMember(tx, scope, memberId);
    const heir = heirId === null ? null : await getMember(tx, scope, heirId);
    if (member.role === "owner" || heir?.role === "owner") requireOwnership(scope);

    await end(ctx, tx, right, scope, member, heir);
  });
}

/** Ends one's own membership; one's keys stop. */
export async function leaveWorkspace(ctx: Context, right: Ends, scope: MemberScope): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await holdMembers(tx, scope);
    await end(ctx, tx, right, scope, await getMember(tx, scope, scope.caller.memberId), null);
  });
}

async function end(
  ctx: Context,
  tx: Db,
  { endMembership }: Ends,
  scope: MemberScope,
  member: MemberRow,
  heir: MemberRow | null,
): Promise<void> {
  await refuseLastOwner(tx, scope, member);
  for (const follow of endMembership) await follow(ctx, tx, scope, member, heir);
  await audit(ctx, tx, scope, {
    action: member.id === scope.caller.memberId ? "member.left" : "member.removed",
    subjectId: member.id,
    detail: { userId: member.user_id, role: member.role, keysReissuedTo: heir?.id ?? null },
  });
  await deleteMember(tx, scope, member.id);
}
