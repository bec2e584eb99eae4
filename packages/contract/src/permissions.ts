/** What a member may do, by role: the one table that server, dashboard and docs read. */
export const roles = ["owner", "admin", "editor", "agent", "viewer"] as const;
export type Role = (typeof roles)[number];

const everybody = ["owner", "admin", "editor", "agent", "viewer"] as const;
const repliers = ["owner", "admin", "editor", "agent"] as const;
const writers = ["owner", "admin", "editor"] as const;
const managers = ["owner", "admin"] as const;
const owners = ["owner"] as const;

export const rolesWith = {
  "bots:read": everybody,
  "analytics:read": everybody,
  "members:read": everybody,
  "conversations:read": everybody,
  "leads:read": everybody,
  "conversations:write": repliers,
  "leads:write": repliers,
  "bots:content": writers,
  "knowledge:write": writers,
  "bots:manage": managers,
  "live-data:manage": managers,
  "models:manage": managers,
  "notifications:manage": managers,
  "hooks:manage": managers,
  "events:read": managers,
  "keys:manage": managers,
  "audit:read": managers,
  "usage:read": managers,
  "conversations:erase": managers,
  "leads:erase": managers,
  "members:manage": managers,
  "workspace:manage": managers,
  "workspace:own": owners,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesWith;

export const permissions = Object.keys(rolesWith).filter(isPermission);

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(rolesWith, text);
}

/** The permissions of a role, narrowed to `scopes` where a key has them. */
export function permissionsOf(role: Role, scopes: readonly string[] | null = null): ReadonlySet<Permission> {
  if (scopes === null) return permissionsByRole[role];
  return permissionsWithin(role, scopes);
}

function permissionsWithin(role: Role, scopes: readonly string[] | null): ReadonlySet<Permission> {
  return new Set(
    permissions.filter((permission) => {
      const allowed: readonly Role[] = rolesWith[permission];
      return allowed.includes(role) && (scopes === null || scopes.includes(permission));
    }),
  );
}

/** Whether `role` stands above `other`: an admin above an editor, nobody above an owner. */
export function isAbove(role: Role, other: Role): boolean {
  return roles.indexOf(role) < roles.indexOf(other);
}

const permissionsByRole: Record<Role, ReadonlySet<Permission>> = {
  owner: permissionsWithin("owner", null),
  admin: permissionsWithin("admin", null),
  editor: permissionsWithin("editor", null),
  agent: permissionsWithin("agent", null),
  viewer: permissionsWithin("viewer", null),
};
