import type { Context } from "../platform/context/index.ts";
import { invalid } from "../platform/problem/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { eraseAuditLog } from "./audit-log/store.ts";
import { eraseInvitations } from "./invitations/store.ts";
import { workspaceMissing } from "./problems.ts";
import type { RightSide } from "./right-side.ts";
import { eraseWorkspace, lockWorkspace } from "./store.ts";

/** Erases a workspace with all that belongs to it, in one transaction. What is left is a line in the log. */
export async function deleteWorkspace(
  { db, log }: Context,
  { erasers }: Pick<RightSide, "erasers">,
  scope: MemberScope,
  confirmName: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const workspace = await lockWorkspace(tx, scope);
    if (workspace === null) throw workspaceMissing();
    if (confirmName !== workspace.name) {
      throw invalid("/confirmName", "This is not the name of the workspace. Write it letter by letter.");
    }
    for (const erase of [...erasers, eraseInvitations, eraseAuditLog, eraseWorkspace]) await erase(tx, scope);
  });
  log.info({ workspaceId: scope.workspaceId, userId: scope.caller.userId }, "a workspace was deleted");
}
