import { z } from "zod";
import { operation } from "./operation.ts";
import { roles } from "./permissions.ts";
import { id, name, nextCursor, page, time } from "./shapes.ts";

export const role = z
  .enum(roles)
  .describe("What the member may do, from most to least: owner, admin, editor, agent, viewer.")
  .meta({ example: "agent" });

export const member = z
  .object({
    id: id("mem").describe("The membership: a person in two workspaces is two members."),
    name: z.string().describe("The person's name.").meta({ example: "Ada Lovelace" }),
    email: z.string().describe("The address the person signs in with.").meta({ example: "ada@example.com" }),
    role,
    joinedAt: time.describe("When the person joined the workspace."),
  })
  .meta({ id: "Member", description: "A person in the workspace, with a role." });

const memberKey = z.object({
  id: id("key").describe("The key."),
  name: name.describe("The key's name.").meta({ example: "Zapier" }),
  last4: z.string().describe("The last 4 characters of the key's value.").meta({ example: "x7Qd" }),
  lastUsedAt: time.nullable().describe("The minute of its last call; null before the first."),
});

export const listMembers = operation({
  id: "listMembers",
  method: "GET",
  path: "/api/v1/members",
  needs: "members:read",
  summary: "Lists the members of the workspace, in the order they joined",
  query: page(),
  status: 200,
  reply: z.object({ members: z.array(member).describe("The members of this page."), nextCursor }),
});

export const getMember = operation({
  id: "getMember",
  method: "GET",
  path: "/api/v1/members/{memberId}",
  needs: "members:read",
  summary: "Shows a member and the keys that would stop with the membership",
  status: 200,
  reply: member.extend({
    keys: z
      .array(memberKey)
      .nullable()
      .describe("The working keys issued to the member; null for callers without keys:manage."),
  }),
  problems: ["member.missing"],
});

export const changeRole = operation({
  id: "changeRole",
  method: "PATCH",
  path: "/api/v1/members/{memberId}",
  needs: "members:manage",
  summary: "Gives a member another role",
  description: "Making an owner or changing one needs `workspace:own`. The last owner cannot step down.",
  body: z.strictObject({ role }),
  status: 200,
  reply: member,
  problems: ["member.missing", "workspace.last_owner"],
});

export const removeMember = operation({
  id: "removeMember",
  method: "DELETE",
  path: "/api/v1/members/{memberId}",
  needs: "members:manage",
  summary: "Removes a member",
  description:
    "The keys issued to the member, listed by `GET /api/v1/members/{memberId}`, are revoked. With `reissueKeysTo`, " +
    "which needs `keys:manage`, they are issued to another member instead: each may do what both members' roles allow. " +
    "Removing an owner needs `workspace:own`.",
  query: z.strictObject({
    reissueKeysTo: id("mem")
      .optional()
      .describe("The member who gets the removed member's working keys. Left out, the keys are revoked."),
  }),
  status: 204,
  problems: ["member.missing", "workspace.last_owner"],
});

export const leaveWorkspace = operation({
  id: "leaveWorkspace",
  method: "POST",
  path: "/api/v1/workspace/leave",
  needs: "session",
  summary: "Ends one's own membership",
  description: "The keys issued to the leaving member are revoked. The last owner cannot leave.",
  status: 204,
  problems: ["workspace.missing", "workspace.not_chosen", "workspace.last_owner"],
});
