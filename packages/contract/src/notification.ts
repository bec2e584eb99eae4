import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, id, nextCursor, page } from "./shapes.ts";

export const notificationKinds = ["email", "slack"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** What a team can be told of. */
export const notificationEvents = [
  "conversation.waiting",
  "lead.captured",
  "hook.degraded",
  "hook.paused",
  "source.failed",
] as const;
export type NotificationEvent = (typeof notificationEvents)[number];

const kind = z.enum(notificationKinds).describe("How it is told: by email, or as a message in Slack.");
const target = z.string().trim().min(1).max(2000).meta({
  description: "The email address, or the URL of a Slack incoming webhook, by its kind.",
  example: "support@acme.example",
});
const events = z
  .array(
    z
      .enum(notificationEvents)
      .meta({ description: "One thing to be told of.", example: "conversation.waiting" }),
  )
  .min(1)
  .max(notificationEvents.length)
  .describe(
    "What is told there: a conversation that begins to wait for the team, a lead taken, a hook that fails or is paused, a " +
      "source that could not be read.",
  );

export const notification = z
  .object({
    id: id("ntf"),
    kind,
    target: target.describe(
      "The email address; of a Slack URL only its host and its last four characters, for it is as good as a password.",
    ),
    events,
    lastError: z.string().nullable().meta({
      description: "Why the latest message was not taken; null when it was, or there was none.",
      example: null,
    }),
    createdAt,
  })
  .meta({ id: "Notification", description: "Where the team is told of what happens." });

export const listNotifications = operation({
  id: "listNotifications",
  method: "GET",
  path: "/api/v1/notifications",
  needs: "notifications:manage",
  summary: "Lists where the team is told, oldest first",
  query: page(),
  status: 200,
  reply: z.object({ notifications: z.array(notification).describe("Those of this page."), nextCursor }),
});

export const createNotification = operation({
  id: "createNotification",
  method: "POST",
  path: "/api/v1/notifications",
  needs: "notifications:manage",
  summary: "Lets the team be told somewhere; 20 places at most",
  description:
    "Emails are sent where the operator has set a mail server. What is told names things by id, never a visitor's data.",
  body: z.strictObject({ kind, target, events }),
  status: 201,
  reply: notification,
  problems: ["notification.limit_reached", "notification.target_refused"],
});

export const changeNotification = operation({
  id: "changeNotification",
  method: "PATCH",
  path: "/api/v1/notifications/{notificationId}",
  needs: "notifications:manage",
  summary: "Changes where or of what the team is told",
  body: z.strictObject({ target: target.optional(), events: events.optional() }),
  status: 200,
  reply: notification,
  problems: ["notification.missing", "notification.target_refused"],
});

export const deleteNotification = operation({
  id: "deleteNotification",
  method: "DELETE",
  path: "/api/v1/notifications/{notificationId}",
  needs: "notifications:manage",
  summary: "Tells nobody there any more",
  status: 204,
  problems: ["notification.missing"],
});
