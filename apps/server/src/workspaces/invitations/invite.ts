import type { Body, createInvitation as operation, Reply } from "@nebulahex/contract";
import { findUserByEmail, findUsers } from "../../identity/index.ts";
import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { audit } from "../audit-log/audit.ts";
import { getPlan } from "../get-plan.ts";
import { getWorkspace } from "../get-workspace.ts";
import { countMembers, findMemberOfUser, holdMembers } from "../member-store.ts";
import { requireOwnership } from "../owners.ts";
import { memberExists, memberLimitReached } from "../problems.ts";
import type { RightSide } from "../right-side.ts";
import { hashOf, type InvitationRow, lifetimeMs, linkOf, makeToken, present } from "./invitation.ts";
import { addInvitation, countOpen } from "./store.ts";

/** Invites a person by mail or, where no mail is set up, by a link shown once. A new link ends the old one. */
export async function invite(
  ctx: Context,
  right: Pick<RightSide, "sendMail">,
  scope: MemberScope,
  { email: written, role }: Body<typeof operation>,
): Promise<Reply<typeof operation>> {
  if (role === "owner") requireOwnership(scope);
  const email = written.toLowerCase();
  return await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    await holdMembers(tx, scope);
    await refuseMember(tx, scope, email);
    await checkCeiling(tx, scope, email, now);

    const token = makeToken();
    const row = await addInvitation(tx, scope, {
      id: newId("inv"),
      email,
      role,
      tokenHash: hashOf(token),
      now,
      expiresAt: later(now, lifetimeMs),
    });
    await audit(ctx, tx, scope, { action: "member.invited", subjectId: row.id, detail: { email, role } });

    const link = linkOf(ctx.config.publicUrl, token);
    if (ctx.config.smtpUrl === null) return { ...present(row), isMailed: false, link };
    await right.sendMail(ctx, tx, await mailOf(tx, scope, row, link));
    return { ...present(row), isMailed: true };
  });
}

async function refuseMember(tx: Tx, scope: MemberScope, email: string): Promise<void> {
  const user = await findUserByEmail(tx, email);
  if (user !== null && (await findMemberOfUser(tx, scope, user.id)) !== null) throw memberExists();
}

async function checkCeiling(tx: Tx, scope: MemberScope, email: string, now: Date): Promise<void> {
  const { members: most } = await getPlan(tx, scope);
  if (most === null) return;
  const taken = (await countMembers(tx, scope)) + (await countOpen(tx, scope, email, now));
  if (taken >= most) throw memberLimitReached(most);
}

async function mailOf(tx: Db, scope: MemberScope, { email, role }: InvitationRow, link: string) {
  const { name } = await getWorkspace(tx, scope);
  const [inviter] = await findUsers(tx, [scope.caller.userId]);
  return {
    to: email,
    subject: `Join ${name} on NebulaHex`,
    text: `${inviter?.name ?? "Somebody"} invites you to ${name} as ${role}.

Open this link within 7 days and sign in, or sign up, with this address (${email}):

${link}

If you do not know what this is about, leave it: nothing happens.
`,
  };
}
