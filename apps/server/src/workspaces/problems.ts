import type { Permission } from "@nebulahex/contract";
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

/** Told to the operator, who names plans by hand. */
export function planMissing(names: readonly string[]): Error {
  return new Error(
    `There is no such plan. Name one of ${names.join(", ")}, or make one by setting a limit of it.`,
  );
}

export function permissionMissing(permission: Permission): Problem {
  return new Problem(
    "permission.missing",
    `This needs the permission ${permission}. Ask an owner or admin of the workspace for a role or key that has it.`,
  );
}

export function ownersOnly(): Problem {
  return new Problem(
    "permission.missing",
    "Owners are made, changed and removed by owners alone: this needs the permission workspace:own.",
  );
}

export function lastOwner(): Problem {
  return new Problem(
    "workspace.last_owner",
    "This is the only owner. Make another member an owner first, or delete the workspace.",
  );
}

export function memberExists(): Problem {
  return new Problem("member.exists", "Somebody with this address is a member. Change their role instead.");
}

export function memberLimitReached(most: number): Problem {
  return new Problem(
    "plan.limit_reached",
    `The plan allows ${most} members, open invitations counted. Remove one, or ask the operator of this server for another plan.`,
  );
}

export function invitationMissing(): Problem {
  return new Problem(
    "invitation.missing",
    "There is no such invitation: it was taken back, replaced by a newer one or accepted. Ask for a new one.",
  );
}

export function invitationExpired(): Problem {
  return new Problem("invitation.expired", "The invitation was open for 7 days. Ask for a new one.");
}

export function invitationForOther(): Problem {
  return new Problem(
    "invitation.other_email",
    "This invitation is for another email address. Sign in with the address it was sent to.",
  );
}

export function memberMissing(): Problem {
  return new Problem("member.missing", "There is no such member in this workspace.");
}
