import { createHash } from "node:crypto";
import type { invitation, Role } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";
import { randomText } from "../../platform/ids/index.ts";

export const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

export type InvitationRow = {
  id: string;
  workspace_id: string;
  email: string;
  role: Role;
  invited_by_member_id: string;
  created_at: Date;
  expires_at: Date;
  accepted_by_user_id: string | null;
};

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** What the link carries; only its hash is stored. */
export function makeToken(): string {
  return randomText(40, base62);
}

export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The token stands behind the #, which browsers keep from servers and their logs. */
export function linkOf(publicUrl: string, token: string): string {
  return `${publicUrl}/join#${token}`;
}

export function present(row: InvitationRow): z.input<typeof invitation> {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    invitedBy: row.invited_by_member_id,
    createdAt: toTime(row.created_at),
    expiresAt: toTime(row.expires_at),
  };
}
