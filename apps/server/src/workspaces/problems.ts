import { Problem } from "../platform/problem/index.ts";

export function workspaceMissing(): Problem {
  return new Problem(
    "workspace.missing",
    "You are in no such workspace. List yours with GET /api/v1/workspaces, or make one with POST.",
  );
}

export function workspaceNotChosen(): Problem {
  return new Problem(
    "workspace.not_chosen",
    "You are in several workspaces. Name one by its id in the header NebulaHex-Workspace; list them with GET /api/v1/workspaces.",
  );
}

export function memberMissing(): Problem {
  return new Problem("member.missing", "There is no such member in this workspace.");
}
