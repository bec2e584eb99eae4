import { z } from "zod";
import { eventNames } from "./event.ts";
import { operation } from "./operation.ts";
import { id, nextCursor, page, time } from "./shapes.ts";

export const hookStatuses = ["active", "degraded", "paused", "recovering"] as const;
export type HookStatus = (typeof hookStatuses)[number];

export const hook = z.object({
  id: id("hook"),
  event: z.enum(eventNames),
  targetUrl: z.string(),
  description: z.string().nullable(),
  status: z.enum(hookStatuses),
  pausedReason: z.string().nullable(),
  failingSince: time.nullable(),
  createdAt: time,
});

/** `whsec_` and the base64, with its padding, of 24 to 64 bytes: the key of the HMAC. */
export const signingSecret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4}){8,20}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|(?:[A-Za-z0-9+/]{4})?[A-Za-z0-9+/]{2}==)?$/,
    "Write whsec_ and the base64 of 24 to 64 random bytes, or leave it out and get one.",
  )
  .meta({ example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });

export const createHook = operation({
  id: "createHook",
  method: "POST",
  path: "/api/v1/hooks",
  needs: "hooks:manage",
  summary: "Subscribes a URL to an event; the signing secret is shown here only",
  body: z.strictObject({
    event: z.enum(eventNames),
    targetUrl: z.string().max(2000),
    description: z.string().trim().max(500).optional(),
    signingSecret: signingSecret.optional(),
  }),
  status: 201,
  reply: z.object({
    hookId: id("hook"),
    event: z.enum(eventNames),
    targetUrl: z.string(),
    description: z.string().nullable(),
    signingSecret: z
      .string()
      .optional()
      .describe("Shown here only; a replay by Idempotency-Key comes without it."),
    createdAt: time,
  }),
  secret: "signingSecret",
  problems: ["hook.target_refused"],
});

export const listHooks = operation({
  id: "listHooks",
  method: "GET",
  path: "/api/v1/hooks",
  needs: "hooks:manage",
  summary: "Lists subscriptions, oldest first",
  query: page(),
  status: 200,
  reply: z.object({ hooks: z.array(hook), nextCursor }),
});

export const getHook = operation({
  id: "getHook",
  method: "GET",
  path: "/api/v1/hooks/{hookId}",
  needs: "hooks:manage",
  summary: "Shows a subscription and how it fares",
  status: 200,
  reply: hook,
  problems: ["hook.missing"],
});

export const deleteHook = operation({
  id: "deleteHook",
  method: "DELETE",
  path: "/api/v1/hooks/{hookId}",
  needs: "hooks:manage",
  summary: "Ends a subscription",
  status: 204,
  problems: ["hook.missing"],
});

export const testHook = operation({
  id: "testHook",
  method: "POST",
  path: "/api/v1/hooks/{hookId}/test",
  needs: "hooks:manage",
  summary: "Sends the sample of the hook's event, signed, and tells how the target answered",
  status: 200,
  reply: z.object({
    ok: z.boolean(),
    status: z.int().nullable(),
    durationMs: z.number(),
    detail: z.string(),
  }),
  problems: ["hook.missing"],
});

export const resumeHook = operation({
  id: "resumeHook",
  method: "POST",
  path: "/api/v1/hooks/{hookId}/resume",
  needs: "hooks:manage",
  summary: "Tests a paused hook and, where the target accepts, sends all that was held",
  status: 200,
  reply: hook,
  problems: ["hook.missing", "hook.not_paused", "hook.test_failed"],
});

export const deliveryStatuses = ["pending", "succeeded", "failed", "held"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const delivery = z.object({
  id: id("dlv"),
  hookId: id("hook"),
  eventId: id("evt"),
  event: z.enum(eventNames),
  status: z.enum(deliveryStatuses),
  attempts: z.array(
    z.object({
      at: time,
      status: z.int().nullable(),
      durationMs: z.number(),
      detail: z.string().nullable(),
      answer: z.string().nullable(),
    }),
  ),
  nextAttemptAt: time.nullable(),
  createdAt: time,
});

export const listDeliveries = operation({
  id: "listDeliveries",
  method: "GET",
  path: "/api/v1/hooks/{hookId}/deliveries",
  needs: "hooks:manage",
  summary: "Lists a hook's deliveries with every attempt, newest first",
  query: page(),
  status: 200,
  reply: z.object({ deliveries: z.array(delivery), nextCursor }),
  problems: ["hook.missing"],
});
