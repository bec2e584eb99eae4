import type { acceptInvitation as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { User } from "../../platform/http/index.ts";
import { newId } from "../../platform/ids/index.ts";
import { type Scope, systemScope } from "../../platform/scope/index.ts";
import { audit } from "../audit-log/audit.ts";
import { getPlan } from "../get-plan.ts";
import { getWorkspace } from "../get-workspace.ts";
import { type MemberRow, memberScope } from "../member.ts";
import { addMember, countMembers, findMemberOfUser, holdMembers } from "../member-store.ts";
import { invitationExpired, invitationForOther, invitationMissing, memberLimitReached } from "../problems.ts";
import { present } from "../workspace.ts";
import { hashOf, type InvitationRow } from "./invitation.ts";
import { findByToken, saveAccepted } from "./store.ts";

/** Makes the invited person a member. Accepting again answers the same while they are one. */
export async function acceptInvitation(
  ctx: Context,
  user: User,
  address: string,
  token: string,
): Promise<Reply<typeof operation>> {
  return await ctx.db.transaction(async (tx) => {
    const tokenHash = hashOf(token);
    const invitation = await findByToken(tx, tokenHash);
    if (invitation === null) throw invitationMissing();
    if (invitation.email !== user.email.toLowerCase()) throw invitationForOther();

    const scope = systemScope(invitation.workspace_id);
    await holdMembers(tx, scope);
    const member =
      (await findMemberOfUser(tx, scope, user.id)) ??
      (await join(ctx, tx, scope, { invitation, user, address, tokenHash }));
    return {
      workspace: present(await getWorkspace(tx, scope)),
      memberId: member.id,
      role: member.role,
    };
  });
}

type Joining = { invitation: InvitationRow; user: User; address: string; tokenHash: Buffer };

async function join(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  { invitation, user, address, tokenHash }: Joining,
): Promise<MemberRow> {
  const now = ctx.clock.now();
  if (invitation.accepted_by_user_id === null && invitation.expires_at <= now) throw invitationExpired();
  const accepted = await saveAccepted(tx, scope, tokenHash, user.id);
  if (accepted === null) throw invitationMissing();

  const { members: most } = await getPlan(tx, scope);
  if (most !== null && (await countMembers(tx, scope)) >= most) throw memberLimitReached(most);
  const member = await addMember(tx, scope, { id: newId("mem"), userId: user.id, role: accepted.role, now });
  await audit(
    ctx,
    tx,
    { ...memberScope(member), address },
    {
      action: "member.joined",
      subjectId: member.id,
      detail: { invitationId: accepted.id, email: accepted.email, role: accepted.role },
    },
  );
  return member;
}
