import type { Permission } from "@nebulahex/contract";
import { Problem } from "../platform/problem/index.ts";

export function botMissing(): Problem {
  return new Problem(
    "bot.missing",
    "There is no such bot in this workspace. List them with GET /api/v1/bots.",
  );
}

export function botLimitReached(most: number): Problem {
  return new Problem(
    "plan.limit_reached",
    `The plan allows ${most} ${most === 1 ? "bot" : "bots"}. Delete one, or ask the operator for a larger plan.`,
  );
}

export function permissionMissing(permission: Permission, fields: string): Problem {
  return new Problem(
    "permission.missing",
    `Changing ${fields} of a bot needs the permission ${permission}. Ask an owner or admin of the workspace to do it.`,
  );
}
