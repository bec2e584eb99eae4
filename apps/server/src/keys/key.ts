import { type key, permissionsOf, type Role } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime, toTimeOrNull } from "../platform/clock/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";

export const revealWindowMs = 10 * 60_000;

export type KeyRow = {
  id: string;
  workspace_id: string;
  member_id: string;
  made_by_member_id: string;
  made_by_key_id: string | null;
  name: string;
  last4: string;
  scopes: string[] | null;
  rate_limit_per_minute: number;
  reveal_until: Date;
  revealed_at: Date | null;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date | null;
  revoked_at: Date | null;
};

/** A key as its bearer meets it: with who its member is now and what the workspace's plan allows. */
export type LivingKey = Pick<
  KeyRow,
  | "id"
  | "workspace_id"
  | "member_id"
  | "name"
  | "last4"
  | "scopes"
  | "last_used_at"
  | "expires_at"
  | "revoked_at"
> & { user_id: string; role: Role; calls_per_minute: number };

export function isUsable(
  { expires_at, revoked_at }: Pick<KeyRow, "expires_at" | "revoked_at">,
  now: Date,
): boolean {
  return revoked_at === null && (expires_at === null || expires_at > now);
}

/** What the member's role allows now, narrowed by the key. */
export function keyScope(key: LivingKey): MemberScope {
  return {
    workspaceId: key.workspace_id,
    permissions: permissionsOf(key.role, key.scopes),
    apiKeyId: key.id,
    caller: { kind: "member", memberId: key.member_id, userId: key.user_id, role: key.role },
  };
}

/** Whether the caller made the key: its member by a session, or through the very key that made it. */
export function isMaker({ caller, apiKeyId }: MemberScope, key: KeyRow): boolean {
  return key.made_by_member_id === caller.memberId && (apiKeyId === null || apiKeyId === key.made_by_key_id);
}

export function present(row: KeyRow): z.input<typeof key> {
  return {
    id: row.id,
    name: row.name,
    last4: row.last4,
    memberId: row.member_id,
    madeBy: row.made_by_member_id,
    scopes: row.scopes,
    rateLimitPerMinute: row.rate_limit_per_minute,
    createdAt: toTime(row.created_at),
    lastUsedAt: toTimeOrNull(row.last_used_at),
    expiresAt: toTimeOrNull(row.expires_at),
    revokedAt: toTimeOrNull(row.revoked_at),
  };
}
