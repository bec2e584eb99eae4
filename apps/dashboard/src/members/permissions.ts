import { type Permission, permissionsOf, type Role } from "@nebulahex/contract/permissions";
import { words } from "./texts.ts";

/** The permissions in the order a person thinks of them. */
export const permissionGroups = {
  conversations: [
    "conversations:read",
    "conversations:write",
    "conversations:erase",
    "leads:read",
    "leads:write",
    "leads:erase",
  ],
  bots: ["bots:read", "bots:content", "knowledge:write", "bots:manage", "live-data:manage", "models:manage"],
  programs: ["hooks:manage", "events:read", "keys:manage"],
  workspace: [
    "analytics:read",
    "members:read",
    "members:manage",
    "notifications:manage",
    "usage:read",
    "audit:read",
    "workspace:manage",
    "workspace:own",
  ],
} as const satisfies Record<string, readonly Permission[]>;

export type PermissionGroup = keyof typeof permissionGroups;

/** The groups, with those of their permissions that pass. */
export function groupPermissions(passes: (permission: Permission) => boolean) {
  return (Object.keys(permissionGroups) as PermissionGroup[])
    .map((group) => ({ group, permissions: permissionGroups[group].filter(passes) }))
    .filter(({ permissions }) => permissions.length > 0);
}

/** What a permission allows, in words. */
export function permissionWords(permission: Permission): string {
  return words[permission];
}

/** Whether a role has a permission. */
export function roleHas(role: Role, permission: Permission): boolean {
  return permissionsOf(role).has(permission);
}
