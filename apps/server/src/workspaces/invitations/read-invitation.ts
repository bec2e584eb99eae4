import type { readInvitation as operation, Reply } from "@nebulahex/contract";
import { findUsers } from "../../identity/index.ts";
import { toTime } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import { getWorkspace } from "../get-workspace.ts";
import { findMember } from "../member-store.ts";
import { invitationExpired, invitationMissing } from "../problems.ts";
import { hashOf } from "./invitation.ts";
import { findByToken } from "./store.ts";

/** What an invitation offers, to whoever holds its link. One that was accepted says so only when it is accepted again. */
export async function readInvitation(
  { db, clock }: Context,
  token: string,
): Promise<Reply<typeof operation>> {
  const invitation = await findByToken(db, hashOf(token));
  if (invitation === null) throw invitationMissing();
  const isOpen = invitation.accepted_by_user_id === null;
  if (isOpen && invitation.expires_at <= clock.now()) throw invitationExpired();

  const scope = systemScope(invitation.workspace_id);
  const inviter = await findMember(db, scope, invitation.invited_by_member_id);
  const [person] = inviter === null ? [] : await findUsers(db, [inviter.user_id]);
  const { name } = await getWorkspace(db, scope);
  return {
    workspaceName: name,
    email: invitation.email,
    role: invitation.role,
    invitedBy: person?.name ?? null,
    expiresAt: toTime(invitation.expires_at),
  };
}
