import { permissionsOf, type Role } from "@nebulahex/contract";
import type { MemberScope } from "../platform/scope/index.ts";

export type MemberRow = { id: string; workspace_id: string; user_id: string; role: Role };

/** What a member may do through a session of their own. */
export function memberScope({ id, workspace_id, user_id, role }: MemberRow): MemberScope {
  return {
    workspaceId: workspace_id,
    permissions: permissionsOf(role),
    apiKeyId: null,
    caller: { kind: "member", memberId: id, userId: user_id, role },
  };
}
