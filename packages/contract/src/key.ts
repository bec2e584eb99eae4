import { z } from "zod";
import { operation } from "./operation.ts";
import { permissions } from "./permissions.ts";
import { id, name, nextCursor, page, time } from "./shapes.ts";

export const key = z.object({
  id: id("key"),
  name,
  last4: z.string(),
  memberId: id("mem"),
  madeBy: id("mem"),
  scopes: z.array(z.string()).nullable(),
  rateLimitPerMinute: z.int(),
  createdAt: time,
  lastUsedAt: time.nullable(),
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
});

export const createKey = operation({
  id: "createKey",
  method: "POST",
  path: "/api/v1/auth/keys",
  needs: "keys:manage",
  summary: "Makes an API key; its value is fetched once by revealing it",
  body: z.strictObject({
    name,
    memberId: id("mem").optional(),
    scopes: z.array(z.enum(permissions)).min(1).optional(),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
    rateLimitPerMinute: z.int().min(1).max(100_000).optional(),
  }),
  status: 201,
  reply: z.object({
    keyId: id("key"),
    name,
    last4: z.string(),
    memberId: id("mem"),
    createdAt: time,
    revealUntil: time,
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
  reply: z.object({ keys: z.array(key), nextCursor }),
});

export const revealKey = operation({
  id: "revealKey",
  method: "POST",
  path: "/api/v1/auth/keys/{keyId}/reveal",
  needs: "keys:manage",
  summary: "Shows the value of a new key, once, to its maker, within 10 minutes",
  status: 200,
  reply: z.object({ keyId: id("key"), key: z.string() }),
  showsOnce: true,
  problems: ["key.missing", "key.not_maker", "key.already_revealed", "key.reveal_expired"],
});

export const renameKey = operation({
  id: "renameKey",
  method: "PATCH",
  path: "/api/v1/auth/keys/{keyId}",
  needs: "keys:manage",
  summary: "Gives a key another name",
  body: z.strictObject({ name }),
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
  status: 204,
  problems: ["key.missing"],
});
