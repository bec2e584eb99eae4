import { z } from "zod";
import { operation } from "./operation.ts";
import { permissions, roles } from "./permissions.ts";
import { id, name, nextCursor, page, time } from "./shapes.ts";

export const workspace = z.object({ id: id("wsp"), name, plan: z.string(), createdAt: time });

export const createWorkspace = operation({
  id: "createWorkspace",
  method: "POST",
  path: "/api/v1/workspaces",
  needs: "session",
  summary: "Makes a workspace and its owner",
  body: z.strictObject({ name }),
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
  reply: z.object({ workspaces: z.array(workspace), nextCursor }),
});

export const whoAmI = operation({
  id: "whoAmI",
  method: "GET",
  path: "/api/v1/auth/me",
  needs: "caller",
  summary: "Tells who is calling and what the caller may do",
  status: 200,
  reply: z.object({
    workspace: z.object({ id: id("wsp"), name, plan: z.string() }),
    member: z.object({ id: id("mem"), name: z.string(), email: z.string(), role: z.enum(roles) }),
    permissions: z.array(z.enum(permissions)),
    key: z
      .object({ id: id("key"), name, last4: z.string(), scopes: z.array(z.string()).nullable() })
      .nullable(),
    rateLimit: z.object({ limit: z.int(), windowSeconds: z.int() }),
  }),
});
