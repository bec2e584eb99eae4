import * as contract from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { createWorkspace } from "./create-workspace.ts";
import { listWorkspaces } from "./list-workspaces.ts";

export const workspaceRoutes: Route[] = [
  route(contract.createWorkspace, ({ user, body }, ctx) => createWorkspace(ctx, user, body.name)),
  route(contract.listWorkspaces, ({ user, query }, ctx) => listWorkspaces(ctx, user, query)),
];
