import { z } from "zod";
import { operation } from "./operation.ts";
import { permissions } from "./permissions.ts";
import { createdAt, id, name, nextCursor, page, time } from "./shapes.ts";

const keyName = name.meta({ description: "What the key is for, in the team's words.", example: "Zapier" });
const last4 = z
  .string()
  .meta({ description: "The last 4 characters of its value, to tell keys apart.", example: "x7Qd" });
const memberId = id("mem").describe("Id of the member it is issued to: it may do what they may do.");

export const key = z
  .object({
    id: id("key"),
    name: keyName,
    last4,
    memberId,
    madeBy: id("mem").describe("Id of the member who made it."),
    scopes: z
      .array(z.string().meta({ description: "A permission.", example: "bots:read" }))
      .nullable()
      .describe("The permissions it is narrowed to; null when it is not."),
    rateLimitPerMinute: z.int().meta({ description: "Calls in any 60 seconds.", example: 60 }),
    createdAt,
    lastUsedAt: time.nullable().describe("When it was used last; null when never."),
    expiresAt: time.nullable().describe("When it stops; null when never."),
    revokedAt: time.nullable().describe("When it was revoked; null when it was not."),
  })
  .meta({ id: "Key", description: "An API key, without its value." });

export const createKey = operation({
  id: "createKey",
  method: "POST",
  path: "/api/v1/auth/keys",
  needs: "keys:manage",
  summary: "Makes an API key; its value is fetched once by revealing it",
  description: "A key never makes one with wider scopes, later expiry or a higher limit than its own.",
  body: z
    .strictObject({
      name: keyName,
      memberId: memberId
        .describe("Who it is issued to, of a role not above yours; left out, you.")
        .optional(),
      scopes: z
        .array(z.enum(permissions).describe("A permission."))
        .min(1)
        .optional()
        .describe("The permissions it is narrowed to; left out, all of the member's."),
      expiresAt: z.iso
        .datetime({ offset: true })
        .optional()
        .meta({ description: "When it stops; left out, never.", example: "2027-03-14T09:00:00Z" }),
      rateLimitPerMinute: z
        .int()
        .min(1)
        .max(100_000)
        .optional()
        .meta({ description: "Calls in any 60 seconds; left out, the workspace's limit.", example: 60 }),
    })
    .meta({ example: { name: "Zapier", scopes: ["bots:read", "conversations:write"] } }),
  status: 201,
  reply: z.object({
    keyId: id("key"),
    name: keyName,
    last4,
    memberId,
    createdAt,
    revealUntil: time.describe("Until when its value can be revealed, once."),
  }),
  problems: ["member.missing", "key.too_wide"],
});

export const listKeys = operation({
  id: "listKeys",
  method: "GET",
  path: "/api/v1/auth/keys",
  needs: "keys:manage",
  summary: "Lists the workspace's API keys, newest first, revoked ones too",
  query: page(),
  status: 200,
  reply: z.object({ keys: z.array(key).describe("The keys of this page."), nextCursor }),
});

export const getKey = operation({
  id: "getKey",
  method: "GET",
  path: "/api/v1/auth/keys/{keyId}",
  needs: "keys:manage",
  summary: "Shows an API key, a revoked one too; never its value",
  status: 200,
  reply: key,
  problems: ["key.missing"],
});

export const revealKey = operation({
  id: "revealKey",
  method: "POST",
  path: "/api/v1/auth/keys/{keyId}/reveal",
  needs: "keys:manage",
  summary: "Shows the value of a new key, once, to its maker, within 10 minutes",
  description: "Of many reveals at once one wins. The value is erased as it is shown: keep it.",
  status: 200,
  reply: z.object({
    keyId: id("key"),
    key: z.string().meta({
      description: "The value: send it as `Authorization: Bearer …`.",
      example: "nhx_sk_…",
    }),
  }),
  showsOnce: true,
  problems: ["key.missing", "key.not_maker", "key.already_revealed", "key.reveal_expired"],
});

export const renameKey = operation({
  id: "renameKey",
  method: "PATCH",
  path: "/api/v1/auth/keys/{keyId}",
  needs: "keys:manage",
  summary: "Gives a key another name",
  body: z.strictObject({ name: keyName }),
  status: 200,
  reply: key,
  problems: ["key.missing"],
});

export const revokeKey = operation({
  id: "revokeKey",
  method: "DELETE",
  path: "/api/v1/auth/keys/{keyId}",
  needs: "keys:manage",
  summary: "Stops a key for ever",
  description: "It stops at its next call, everywhere, within a second. What was written through it stays.",
  status: 204,
  problems: ["key.missing"],
});

export const listKeyActivity = operation({
  id: "listKeyActivity",
  method: "GET",
  path: "/api/v1/auth/keys/{keyId}/activity",
  needs: "keys:manage",
  summary: "Lists the messages and leads made through a key, newest first",
  description: "It goes on to answer after the key was revoked.",
  query: page(),
  status: 200,
  reply: z.object({
    activity: z
      .array(
        z.object({
          kind: z.enum(["message", "lead"]).meta({ description: "What was made.", example: "message" }),
          id: z
            .string()
            .meta({ description: "Id of the message or lead.", example: "msg_0mgk3v9s2q4w8e6r1t5y7u3i" }),
          conversationId: id("cnv"),
          at: time.describe("When it was made."),
        }),
      )
      .describe("What was made, on this page."),
    nextCursor,
  }),
  problems: ["key.missing"],
});
