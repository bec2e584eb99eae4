import { z } from "zod";
import { eventNames } from "./event.ts";
import { operation } from "./operation.ts";
import { createdAt, durationMs, id, moment, nextCursor, page, time } from "./shapes.ts";

export const hookStatuses = ["active", "degraded", "paused", "recovering"] as const;
export type HookStatus = (typeof hookStatuses)[number];

const event = z.enum(eventNames).describe("The event it is told of.");
const targetUrl = z.string().meta({
  description: "Where deliveries are sent: https, a public address, no credentials in it.",
  example: "https://acme.example/webhooks/nebulahex",
});
const description = z
  .string()
  .nullable()
  .meta({ description: "A note for people; null when there is none.", example: "Tells the warehouse" });

export const replayChoices = ["failed", "all"] as const;
const which = z
  .enum(replayChoices)
  .describe("`failed`: those that used up their attempts; `all`: those that were accepted as well.");
const count = z.int().min(0).meta({ example: 12 });

export const hook = z
  .object({
    id: id("hook"),
    event,
    targetUrl,
    description,
    status: z
      .enum(hookStatuses)
      .describe(
        "`active`; `degraded` while the target fails and is probed once a minute (after 20 failures in a row, or 70 % of 10 " +
          "and more in 5 minutes); `paused` while all is held (after a 410, or when a delivery used up its attempts with no " +
          "success since its first); `recovering` while what waited is sent, 50 a second. 3 failures in a row while it recovers " +
          "make it `degraded` again.",
      ),
    pausedReason: z.string().nullable().meta({
      description: "Why it is paused; null when it is not.",
      example: "The target answered 410 Gone.",
    }),
    failingSince: time
      .nullable()
      .describe(
        "Since when the target fails; all that is unsent since then is held. Null when it does not fail.",
      ),
    formerSecretUntil: time
      .nullable()
      .describe("Until when a rotated secret still signs beside the new one; null when none does."),
    counts: z
      .object({
        succeeded: count.describe("Attempts of the last 24 hours that the target accepted."),
        failed: count.describe("Attempts of the last 24 hours that failed."),
        pending: count.describe("Deliveries that wait for an attempt now."),
        held: count.describe("Deliveries that are held now, for the hook is paused."),
      })
      .describe("How much it sends."),
    health: z
      .array(z.enum(["pending", "succeeded", "failed"]).meta({ description: "How one fared." }))
      .describe("The last 50 deliveries, newest first."),
    replay: z
      .object({
        from: time.describe("Deliveries made from this moment on,"),
        to: time.describe("and before this one."),
        which,
        total: count.describe("How many deliveries it covers."),
        done: count.describe("How many of them are on their way again."),
        isDone: z.boolean().describe("Whether all are.").meta({ example: true }),
      })
      .nullable()
      .describe("The replay that was asked for last; null when none was."),
    createdAt,
  })
  .meta({ id: "Hook", description: "A subscription of one URL to one event." });

/** `whsec_` and the base64, with its padding, of 24 to 64 bytes: the key of the HMAC. */
export const signingSecret = z
  .string()
  .regex(
    /^whsec_(?:[A-Za-z0-9+/]{4}){8,20}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|(?:[A-Za-z0-9+/]{4})?[A-Za-z0-9+/]{2}==)?$/,
    "Write whsec_ and the base64 of 24 to 64 random bytes, or leave it out and get one.",
  )
  .meta({
    description: "`whsec_` and the base64 of the 24 to 64 bytes that deliveries are signed with.",
    example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  });

export const createHook = operation({
  id: "createHook",
  method: "POST",
  path: "/api/v1/hooks",
  needs: "hooks:manage",
  summary: "Subscribes a URL to an event; the signing secret is shown here only",
  description: "Two subscriptions to the same URL and event are two hooks.",
  body: z
    .strictObject({
      event,
      targetUrl: targetUrl.max(2000),
      description: z
        .string()
        .trim()
        .max(500)
        .optional()
        .meta({ description: "A note for people, 500 characters at most.", example: "Tells the warehouse" }),
      signingSecret: signingSecret.describe("A secret of your own; left out, one is made.").optional(),
    })
    .meta({
      example: { event: "message.sent", targetUrl: "https://acme.example/webhooks/nebulahex" },
    }),
  status: 201,
  reply: z.object({
    hookId: id("hook"),
    event,
    targetUrl,
    description,
    signingSecret: z.string().optional().meta({
      description: "Shown here only; a replay by Idempotency-Key comes without it.",
      example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    }),
    createdAt,
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
  reply: z.object({ hooks: z.array(hook).describe("The hooks of this page."), nextCursor }),
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

export const changeHook = operation({
  id: "changeHook",
  method: "PATCH",
  path: "/api/v1/hooks/{hookId}",
  needs: "hooks:manage",
  summary: "Sends a subscription elsewhere, or gives it another note",
  description:
    "A target is checked as that of a new hook is. What waits goes to the new target; a paused hook stays paused until it is resumed.",
  body: z
    .strictObject({
      targetUrl: targetUrl.max(2000).optional(),
      description: z.string().trim().max(500).nullable().optional().meta({
        description: "A note for people, 500 characters at most; null takes it away.",
        example: "Tells the warehouse",
      }),
    })
    .meta({ example: { targetUrl: "https://acme.example/webhooks/nebulahex" } }),
  status: 200,
  reply: hook,
  problems: ["hook.missing", "hook.target_refused"],
});

export const rotateSecret = operation({
  id: "rotateSecret",
  method: "POST",
  path: "/api/v1/hooks/{hookId}/rotate-secret",
  needs: "hooks:manage",
  summary: "Gives a hook another signing secret, shown here only",
  description:
    "During the overlap every attempt is signed with both secrets: two `v1=` in `X-NebulaHex-Signature`, two signatures in " +
    "`webhook-signature`. An attempt that began before this call may still arrive for 15 seconds with the former alone, so " +
    "accept both until then. A second rotation within an overlap ends the older secret.",
  body: z
    .strictObject({
      overlapSeconds: z.int().min(0).max(604_800).default(86_400).meta({
        description: "For how long the former secret still signs beside the new one, in seconds.",
        example: 86_400,
      }),
      signingSecret: signingSecret.describe("A secret of your own; left out, one is made.").optional(),
    })
    .meta({ example: { overlapSeconds: 86_400 } }),
  status: 200,
  reply: z.object({
    hookId: id("hook"),
    signingSecret: z.string().optional().meta({
      description: "The new secret, shown here only; a replay by Idempotency-Key comes without it.",
      example: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    }),
    formerSecretUntil: time
      .nullable()
      .describe("Until when the former secret signs as well; null when it signs no more."),
  }),
  secret: "signingSecret",
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
    ok: z.boolean().meta({ description: "Whether the target accepted it, with a 2xx.", example: true }),
    status: z
      .int()
      .nullable()
      .meta({ description: "The target's HTTP status; null when it gave none.", example: 200 }),
    durationMs,
    detail: z.string().meta({ description: "What happened, in words.", example: "The target accepted it." }),
  }),
  problems: ["hook.missing"],
});

export const resumeHook = operation({
  id: "resumeHook",
  method: "POST",
  path: "/api/v1/hooks/{hookId}/resume",
  needs: "hooks:manage",
  summary: "Tests a paused hook and, where the target accepts, sends all that was held",
  description:
    "What was held goes out oldest first, 50 deliveries a second at most, each with its whole schedule before it. The hook is " +
    "`recovering` until all of it was tried, and then `active`; with nothing held it is `active` at once. New events are sent " +
    "as they come.",
  status: 200,
  reply: hook,
  problems: ["hook.missing", "hook.not_paused", "hook.test_failed"],
});

export const deliveryStatuses = ["pending", "succeeded", "failed", "held"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const delivery = z
  .object({
    id: id("dlv"),
    hookId: id("hook"),
    eventId: id("evt").describe("Id of the event; the same on every attempt, and the header `webhook-id`."),
    event,
    status: z
      .enum(deliveryStatuses)
      .describe(
        "`pending` until accepted, `failed` when its attempts are used up, `held` while the hook is paused.",
      ),
    attempts: z
      .array(
        z.object({
          at: time.describe("When it was tried."),
          status: z
            .int()
            .nullable()
            .meta({ description: "The target's HTTP status; null when it gave none.", example: 503 }),
          durationMs,
          detail: z.string().nullable().meta({
            description: "What went wrong; null when nothing did.",
            example: "The target answered 503.",
          }),
          answer: z.string().nullable().meta({
            description: "The first 4 KiB of the target's answer; null when it gave none.",
            example: "Service Unavailable",
          }),
        }),
      )
      .describe("Every HTTP try, oldest first."),
    nextAttemptAt: time.nullable().describe("When it is tried next; null when it is not."),
    createdAt,
  })
  .meta({ id: "Delivery", description: "One event on its way to one hook." });

export const listDeliveries = operation({
  id: "listDeliveries",
  method: "GET",
  path: "/api/v1/hooks/{hookId}/deliveries",
  needs: "hooks:manage",
  summary: "Lists a hook's deliveries with every attempt, newest first",
  query: page().extend({
    status: z.enum(deliveryStatuses).describe("Only deliveries that fare so.").optional(),
    from: moment.describe("Only deliveries made from this moment on.").optional(),
    to: moment.describe("Only deliveries made before this moment.").optional(),
  }),
  status: 200,
  reply: z.object({ deliveries: z.array(delivery).describe("The deliveries of this page."), nextCursor }),
  problems: ["hook.missing"],
});

export const replayHook = operation({
  id: "replayHook",
  method: "POST",
  path: "/api/v1/hooks/{hookId}/replay",
  needs: "hooks:manage",
  summary: "Sends the deliveries of a time range once more",
  description:
    "They go out oldest first, 50 a second at most, each with its id, its body and a whole schedule before it. What is still " +
    "pending is left as it is. The hook tells the progress in `replay`; a hook has one replay at a time.",
  body: z
    .strictObject({
      from: moment.describe("Deliveries made from this moment on,"),
      to: moment.describe("and before this one."),
      which: which.default("failed"),
    })
    .meta({ example: { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", which: "failed" } }),
  status: 200,
  reply: hook,
  problems: ["hook.missing", "hook.replay_running"],
});

export const getDelivery = operation({
  id: "getDelivery",
  method: "GET",
  path: "/api/v1/deliveries/{deliveryId}",
  needs: "hooks:manage",
  summary: "Shows a delivery with its last request as it was sent",
  description:
    "The headers are those that were sent, signatures included: after a rotation too they verify with the secrets of that time.",
  status: 200,
  reply: delivery.extend({
    request: z
      .object({
        url: z
          .string()
          .meta({ description: "Where it went.", example: "https://acme.example/webhooks/nebulahex" }),
        headers: z.record(z.string(), z.string()).meta({
          description: "Its headers, but for those of the connection.",
          example: { "webhook-id": "evt_0mmq1x2fb000e2d7s4g8k1n6", "webhook-timestamp": "1773480107" },
        }),
        body: z.string().meta({
          description: "Its body, byte for byte.",
          example: '{"id":"evt_0mmq1x2fb000e2d7s4g8k1n6","event":"message.sent"}',
        }),
      })
      .nullable()
      .describe("The request of the last attempt; null when none was sent."),
  }),
  problems: ["delivery.missing"],
});

export const redeliver = operation({
  id: "redeliver",
  method: "POST",
  path: "/api/v1/deliveries/{deliveryId}/redeliver",
  needs: "hooks:manage",
  summary: "Sends a delivery once more, whatever became of it",
  description:
    "It is due at once, with the same id and body and a whole schedule before it. An attempt under way is left to end; while " +
    "the hook is paused or degraded it waits as any other.",
  status: 200,
  reply: delivery,
  problems: ["delivery.missing"],
});
