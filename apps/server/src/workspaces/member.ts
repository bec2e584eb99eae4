import { type member, permissionsOf, type Role } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../platform/clock/index.ts";
import type { User } from "../platform/http/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";

export type MemberRow = { id: string; workspace_id: string; user_id: string; role: Role; created_at: Date };

/** What a member may do through a session of their own. */
export function memberScope({ id, workspace_id, user_id, role }: MemberRow): MemberScope {
  return {
    workspaceId: workspace_id,
    permissions: permissionsOf(role),
    apiKeyId: null,
    caller: { kind: "member", memberId: id, userId: user_id, role },
  };
}

export function present(row: MemberRow, person: User | undefined): z.input<typeof member> {
  return {
    id: row.id,
    name: person?.name ?? "",
    email: person?.email ?? "",
    role: row.role,
    joinedAt: toTime(row.created_at),
  };
}
