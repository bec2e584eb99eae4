import { z } from "zod";
import { operation } from "./operation.ts";
import { id, moment, nextCursor, page, time } from "./shapes.ts";

/** What the audit log tells of. */
export const auditActions = [
  "workspace.made",
  "workspace.changed",
  "member.invited",
  "member.joined",
  "member.role_changed",
  "member.removed",
  "member.left",
  "invitation.revoked",
  "key.made",
  "key.revealed",
  "key.renamed",
  "key.reissued",
  "key.revoked",
  "hook.made",
  "hook.changed",
  "hook.deleted",
  "hook.resumed",
  "hook.secret_rotated",
  "hook.replayed",
  "delivery.redelivered",
  "bot.made",
  "bot.changed",
  "bot.deleted",
  "bot.restored",
  "source.deleted",
  "live_data.saved",
  "live_data.deleted",
  "model.added",
  "model.changed",
  "model.removed",
  "bot.identity_secret_rotated",
  "visitor.blocked",
  "visitor.unblocked",
  "notification.made",
  "notification.changed",
  "notification.deleted",
  "conversation.erased",
  "lead.erased",
  "user.signed_up",
  "user.signed_in",
  "user.password_changed",
  "user.password_reset",
  "user.email_changed",
  "user.second_factor_enabled",
  "user.second_factor_disabled",
  "user.passkey_added",
  "user.passkey_removed",
] as const;
export type AuditAction = (typeof auditActions)[number];

const action = z.enum(auditActions).describe("What was done.").meta({ example: "key.made" });

export const auditEntry = z
  .object({
    id: id("aud").describe("The entry; later entries have greater ids."),
    action,
    subjectId: z
      .string()
      .nullable()
      .describe("What it was done to: the id of the key, member, bot and so on.")
      .meta({ example: "key_0mgk3v9s2q4w8e6r1t5y7u3i" }),
    detail: z
      .record(z.string(), z.unknown())
      .describe("What else is worth knowing, by the kind of action; never a secret.")
      .meta({ example: { name: "Zapier" } }),
    by: z
      .object({
        memberId: id("mem").describe("The membership at that time."),
        name: z.string().describe("The person's name.").meta({ example: "Ada Lovelace" }),
        email: z.string().describe("The person's address.").meta({ example: "ada@example.com" }),
      })
      .nullable()
      .describe("Who did it; null when it was the product itself."),
    apiKeyId: id("key").nullable().describe("The key it was done through; null for a browser session."),
    address: z
      .string()
      .nullable()
      .describe("The IP address the call came from; null when no call caused it.")
      .meta({ example: "203.0.113.7" }),
    at: time.describe("When it was done."),
  })
  .meta({ id: "AuditEntry", description: "Who did what, when, through which key and from where." });

export const listAuditLog = operation({
  id: "listAuditLog",
  method: "GET",
  path: "/api/v1/audit-log",
  needs: "audit:read",
  summary: "Lists who did what, when, through which key and from where, newest first",
  query: page().extend({
    action: action.optional(),
    memberId: id("mem").optional().describe("Only what this member did."),
    from: moment.optional().describe("Only from this moment on."),
    to: moment.optional().describe("Only before this moment."),
  }),
  status: 200,
  reply: z.object({ entries: z.array(auditEntry).describe("The entries of this page."), nextCursor }),
});
