import type { Role } from "@nebulahex/contract";
import { sql, type Tx } from "../../platform/db/index.ts";
import type { MemberScope, Scope } from "../../platform/scope/index.ts";
import type { InvitationRow } from "./invitation.ts";

type NewInvitation = { id: string; email: string; role: Role; tokenHash: Buffer; now: Date; expiresAt: Date };

/** Adds an invitation; one that is open for the same address keeps its id and gets the new link. */
export function addInvitation(tx: Tx, scope: MemberScope, by: NewInvitation) {
  return tx.one(sql<InvitationRow>`
    insert into invitations
      (id, workspace_id, email, role, token_hash, invited_by_member_id, created_at, expires_at)
    values
      (${by.id}, ${scope.workspaceId}, ${by.email}, ${by.role}, ${by.tokenHash}, ${scope.caller.memberId},
       ${by.now}, ${by.expiresAt})
    on conflict (workspace_id, email) where accepted_by_user_id is null do update set
      role = excluded.role, token_hash = excluded.token_hash,
      invited_by_member_id = excluded.invited_by_member_id,
      created_at = excluded.created_at, expires_at = excluded.expires_at
    returning *`);
}

/** Oldest first from behind the invitation `after`, one row more than the page. */
export function listOpen(tx: Tx, scope: Scope, limit: number, after: string | null) {
  return tx.all(sql<InvitationRow>`
    select * from invitations
    where workspace_id = ${scope.workspaceId} and accepted_by_user_id is null
      and (${after}::text is null or id > ${after})
    order by id
    limit ${limit + 1}`);
}

/** How many places are promised to others than the owner of this address. */
export async function countOpen(tx: Tx, scope: Scope, email: string, now: Date): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*) from invitations
    where workspace_id = ${scope.workspaceId} and email <> ${email}
      and accepted_by_user_id is null and expires_at > ${now}`);
  return count;
}

export function removeOpen(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<InvitationRow>`
    delete from invitations
    where workspace_id = ${scope.workspaceId} and id = ${id} and accepted_by_user_id is null
    returning *`);
}

/** In any workspace: whoever holds the token is invited, wherever that is. */
export function findByToken(tx: Tx, tokenHash: Buffer) {
  return tx.first(sql<InvitationRow>`select * from invitations where token_hash = ${tokenHash}`);
}

/** Null when somebody was faster, took the invitation back or made a new link. */
export function saveAccepted(tx: Tx, scope: Scope, tokenHash: Buffer, userId: string) {
  return tx.first(sql<InvitationRow>`
    update invitations set accepted_by_user_id = ${userId}
    where workspace_id = ${scope.workspaceId} and token_hash = ${tokenHash} and accepted_by_user_id is null
    returning *`);
}

/** Whether any workspace waits for this address. */
export async function isInvited(tx: Tx, email: string, now: Date): Promise<boolean> {
  const found = await tx.first(sql`
    select from invitations
    where email = lower(${email}) and accepted_by_user_id is null and expires_at > ${now}
    limit 1`);
  return found !== null;
}

export async function eraseInvitations(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from invitations where workspace_id = ${scope.workspaceId}`);
}
