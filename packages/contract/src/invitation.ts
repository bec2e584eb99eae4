import { z } from "zod";
import { role } from "./member.ts";
import { operation } from "./operation.ts";
import { email, id, nextCursor, page, time } from "./shapes.ts";
import { workspace } from "./workspace.ts";

export const invitation = z
  .object({
    id: id("inv").describe("The invitation."),
    email: email.describe("Who is invited, in lower case."),
    role,
    invitedBy: id("mem").describe("The member who invited."),
    createdAt: time.describe("When the last link was made."),
    expiresAt: time.describe("When that link stops: 7 days after it was made."),
  })
  .meta({ id: "Invitation", description: "An open offer to join the workspace." });

export const createInvitation = operation({
  id: "createInvitation",
  method: "POST",
  path: "/api/v1/invitations",
  needs: "members:manage",
  summary: "Invites a person by email",
  description:
    "Inviting the same address again makes a new link and ends the old one. Inviting an owner needs `workspace:own`.",
  body: z.strictObject({ email: email.describe("Whom to invite."), role }),
  status: 201,
  reply: invitation.extend({
    isMailed: z
      .boolean()
      .describe("Whether the link goes out by mail; false where the operator set no SMTP_URL.")
      .meta({ example: false }),
    link: z
      .string()
      .optional()
      .describe(
        "The link to pass on, where it is not mailed. Shown here only; a replay by Idempotency-Key comes without it.",
      )
      .meta({ example: "https://chat.example.com/join#4Tq0cB1yVnX8sKfL2dWm6RzG9hJ3pEuA5iOk7MvC" }),
  }),
  secret: "link",
  problems: ["member.exists", "plan.limit_reached"],
});

export const listInvitations = operation({
  id: "listInvitations",
  method: "GET",
  path: "/api/v1/invitations",
  needs: "members:manage",
  summary: "Lists invitations that nobody accepted yet, oldest first, expired ones too",
  query: page(),
  status: 200,
  reply: z.object({ invitations: z.array(invitation).describe("The invitations of this page."), nextCursor }),
});

export const revokeInvitation = operation({
  id: "revokeInvitation",
  method: "DELETE",
  path: "/api/v1/invitations/{invitationId}",
  needs: "members:manage",
  summary: "Takes an invitation back; its link stops at once",
  status: 204,
  problems: ["invitation.missing"],
});

export const acceptInvitation = operation({
  id: "acceptInvitation",
  method: "POST",
  path: "/api/v1/invitations/accept",
  needs: "session",
  summary: "Makes the signed-in person a member",
  description: "The person's email must be the invited one, whatever the case.",
  body: z.strictObject({
    token: z
      .string()
      .min(1)
      .max(200)
      .describe("What stands behind the # of the link.")
      .meta({ example: "4Tq0cB1yVnX8sKfL2dWm6RzG9hJ3pEuA5iOk7MvC" }),
  }),
  status: 200,
  reply: z.object({
    workspace,
    memberId: id("mem").describe("The new membership."),
    role,
  }),
  problems: ["invitation.missing", "invitation.expired", "invitation.other_email", "plan.limit_reached"],
});

export const readInvitation = operation({
  id: "readInvitation",
  method: "POST",
  path: "/api/v1/invitations/read",
  needs: "nobody",
  summary: "Tells whoever holds an invitation's link what it offers, before they sign up or in",
  body: z.strictObject({
    token: z
      .string()
      .min(1)
      .max(200)
      .describe("What stands behind the # of the link.")
      .meta({ example: "4Tq0cB1yVnX8sKfL2dWm6RzG9hJ3pEuA5iOk7MvC" }),
  }),
  status: 200,
  reply: z.object({
    workspaceName: z.string().describe("The workspace to join.").meta({ example: "Acme" }),
    email: email.describe("The address that is invited; no other can accept."),
    role,
    invitedBy: z
      .string()
      .nullable()
      .describe("The name of who invited; null when they have left.")
      .meta({ example: "Ada Lovelace" }),
    expiresAt: time.describe("When the link stops."),
  }),
  problems: ["invitation.missing", "invitation.expired"],
});
