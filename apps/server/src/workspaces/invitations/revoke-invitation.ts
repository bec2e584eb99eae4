import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../audit-log/audit.ts";
import { invitationMissing } from "../problems.ts";
import { removeOpen } from "./store.ts";

/** Takes an invitation back; its link stops at once. */
export async function revokeInvitation(ctx: Context, scope: Scope, invitationId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const removed = await removeOpen(tx, scope, invitationId);
    if (removed === null) throw invitationMissing();
    const { email, role } = removed;
    await audit(ctx, tx, scope, {
      action: "invitation.revoked",
      subjectId: invitationId,
      detail: { email, role },
    });
  });
}
