export { checkDefaultPlan } from "./check-default-plan.ts";
export { createWorkspace } from "./create-workspace.ts";
export { getMember } from "./get-member.ts";
export { getWorkspace } from "./get-workspace.ts";
export { type MemberRow, memberScope } from "./member.ts";
export { workspaceRoutes } from "./routes.ts";
export { sessionAuthenticator } from "./session-authenticator.ts";
export { findMember, findMembershipsOf, getPlan } from "./store.ts";
export type { Plan } from "./workspace.ts";
