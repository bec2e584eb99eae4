import { z } from "zod";
import { hours } from "./hours.ts";
import { operation } from "./operation.ts";
import { isPermission, roles } from "./permissions.ts";
import { createdAt, id, name, nextCursor, page } from "./shapes.ts";

const workspaceName = name.meta({ description: "The company's name.", example: "Acme" });
const plan = z.string().meta({ description: "Name of its plan.", example: "unlimited" });
const permission = z.string().meta({ description: "A permission.", example: "bots:read" });

export const workspace = z
  .object({ id: id("wsp"), name: workspaceName, plan, createdAt })
  .meta({ id: "Workspace", description: "A company's space; nothing crosses it." });

export const createWorkspace = operation({
  id: "createWorkspace",
  method: "POST",
  path: "/api/v1/workspaces",
  needs: "session",
  summary: "Makes a workspace and its owner",
  body: z.strictObject({ name: workspaceName }),
  status: 201,
  reply: workspace,
});

export const listWorkspaces = operation({
  id: "listWorkspaces",
  method: "GET",
  path: "/api/v1/workspaces",
  needs: "session",
  summary: "Lists the workspaces of the signed-in person",
  query: page(),
  status: 200,
  reply: z.object({ workspaces: z.array(workspace).describe("The workspaces of this page."), nextCursor }),
});

export const whoAmI = operation({
  id: "whoAmI",
  method: "GET",
  path: "/api/v1/auth/me",
  needs: "caller",
  summary: "Tells who is calling and what the caller may do",
  status: 200,
  reply: z.object({
    workspace: z
      .object({ id: id("wsp"), name: workspaceName, plan })
      .describe("The workspace the caller acts in."),
    member: z
      .object({
        id: id("mem"),
        name: z.string().meta({ description: "The person's name.", example: "Ada Lovelace" }),
        email: z.string().meta({ description: "The person's email address.", example: "ada@example.com" }),
        role: z.enum(roles).describe("Their role, which decides what they may do."),
      })
      .describe("The member who calls, or whom the key is issued to."),
    permissions: z.array(permission.refine(isPermission)).describe("What the caller may do now."),
    key: z
      .object({
        id: id("key"),
        name: name.meta({ description: "What the key is for.", example: "Zapier" }),
        last4: z.string().meta({ description: "The last 4 characters of its value.", example: "x7Qd" }),
        scopes: z.array(permission).nullable().describe("What it is narrowed to; null when it is not."),
      })
      .nullable()
      .describe("The key that calls; null when a person does."),
    rateLimit: z
      .object({
        limit: z.int().meta({ description: "Calls in any window.", example: 60 }),
        windowSeconds: z.int().meta({ description: "Length of the window in seconds.", example: 60 }),
      })
      .describe("How often the caller may call."),
  }),
});

const settings = {
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, "Write the two capital letters of a country, such as DE.")
    .nullable()
    .meta({
      description:
        "The country (ISO 3166-1) whose way of writing phone numbers is assumed; null when unknown.",
      example: "DE",
    }),
  retentionDays: z.int().min(1).max(3650).nullable().meta({
    description: "After how many days without activity a conversation is erased; null keeps it.",
    example: 365,
  }),
  hours: hours.nullable().describe("When the team is there; null when it has not said."),
};

export const workspaceSettings = workspace
  .extend(settings)
  .meta({ id: "WorkspaceSettings", description: "A workspace with its settings." });

export const getWorkspace = operation({
  id: "getWorkspace",
  method: "GET",
  path: "/api/v1/workspace",
  needs: "caller",
  summary: "Shows the workspace with its settings",
  status: 200,
  reply: workspaceSettings,
});

export const updateWorkspace = operation({
  id: "updateWorkspace",
  method: "PATCH",
  path: "/api/v1/workspace",
  needs: "workspace:manage",
  summary: "Changes the workspace",
  description: "Fields that are left out stay as they are.",
  body: z.strictObject({ name: workspaceName, ...settings }).partial(),
  status: 200,
  reply: workspaceSettings,
});

export const deleteWorkspace = operation({
  id: "deleteWorkspace",
  method: "DELETE",
  path: "/api/v1/workspace",
  needs: "workspace:own",
  summary: "Erases the workspace and everything in it, the audit log too",
  description: "Nothing can be brought back. Its keys and hooks stop, its visitors' chats end.",
  body: z.strictObject({
    confirmName: z
      .string()
      .max(200)
      .meta({ description: "The workspace's name, letter by letter, to confirm.", example: "Acme" }),
  }),
  status: 204,
});
