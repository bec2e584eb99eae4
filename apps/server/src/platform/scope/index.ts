import type { Permission, Role } from "@nebulahex/contract";

/** Who is asking, in which workspace, with which permissions, through which key. No tenant row is reached without one. */
export type Scope = {
  readonly workspaceId: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly apiKeyId: string | null;
  /** Where the call comes from; absent when no call asked for it. */
  readonly address?: string;
  readonly caller: MemberCaller | VisitorCaller | SystemCaller;
};

export type MemberCaller = {
  readonly kind: "member";
  readonly memberId: string;
  readonly userId: string;
  readonly role: Role;
};

export type VisitorCaller = {
  readonly kind: "visitor";
  readonly sessionId: string;
  readonly botId: string;
  readonly conversationId: string;
  readonly locale: string | null;
  readonly page: string | null;
};

export type SystemCaller = { readonly kind: "system" };

export type MemberScope = Scope & { readonly caller: MemberCaller };
export type VisitorScope = Scope & { readonly caller: VisitorCaller };

const none: ReadonlySet<Permission> = new Set();

export function visitorScope(workspaceId: string, caller: Omit<VisitorCaller, "kind">): VisitorScope {
  return { workspaceId, permissions: none, apiKeyId: null, caller: { kind: "visitor", ...caller } };
}

/** For work that nobody asked for just now: sweeps, deliveries, background jobs. */
export function systemScope(workspaceId: string): Scope {
  return { workspaceId, permissions: none, apiKeyId: null, caller: { kind: "system" } };
}
