import * as contract from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { listAuditLog } from "./audit-log/list-audit-log.ts";
import { changeRole } from "./change-role.ts";
import { createWorkspace } from "./create-workspace.ts";
import { deleteWorkspace } from "./delete-workspace.ts";
import { getUsage } from "./get-usage.ts";
import { getWorkspace } from "./get-workspace.ts";
import { acceptInvitation } from "./invitations/accept-invitation.ts";
import { invite } from "./invitations/invite.ts";
import { listInvitations } from "./invitations/list-invitations.ts";
import { readInvitation } from "./invitations/read-invitation.ts";
import { revokeInvitation } from "./invitations/revoke-invitation.ts";
import { listMembers } from "./list-members.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { leaveWorkspace, removeMember } from "./remove-member.ts";
import type { RightSide } from "./right-side.ts";
import { membershipMeant } from "./session-authenticator.ts";
import { showMember } from "./show-member.ts";
import { updateWorkspace } from "./update-workspace.ts";
import { presentSettings } from "./workspace.ts";

export const workspaceRoutes = (right: RightSide): Route[] => [
  route(contract.createWorkspace, ({ user, address, body }, ctx) =>
    createWorkspace(ctx, user, body.name, address),
  ),
  route(contract.listWorkspaces, ({ user, query }, ctx) => listWorkspaces(ctx, user, query)),
  route(contract.getWorkspace, async ({ scope }, ctx) => presentSettings(await getWorkspace(ctx.db, scope))),
  route(contract.updateWorkspace, ({ scope, body }, ctx) => updateWorkspace(ctx, scope, body)),
  route(contract.deleteWorkspace, ({ scope, body }, ctx) =>
    deleteWorkspace(ctx, right, scope, body.confirmName),
  ),
  route(contract.leaveWorkspace, ({ scope, caller }, ctx) =>
    leaveWorkspace(ctx, right, membershipMeant(scope, caller)),
  ),

  route(contract.listMembers, ({ scope, query }, ctx) => listMembers(ctx, scope, query)),
  route(contract.getMember, ({ scope, params }, ctx) => showMember(ctx, right, scope, params.memberId)),
  route(contract.changeRole, ({ scope, params, body }, ctx) =>
    changeRole(ctx, scope, params.memberId, body.role),
  ),
  route(contract.removeMember, ({ scope, params, query }, ctx) =>
    removeMember(ctx, right, scope, params.memberId, query.reissueKeysTo ?? null),
  ),

  route(contract.createInvitation, ({ scope, body }, ctx) => invite(ctx, right, scope, body)),
  route(contract.listInvitations, ({ scope, query }, ctx) => listInvitations(ctx, scope, query)),
  route(contract.revokeInvitation, ({ scope, params }, ctx) =>
    revokeInvitation(ctx, scope, params.invitationId),
  ),
  route(contract.readInvitation, ({ body }, ctx) => readInvitation(ctx, body.token)),
  route(contract.acceptInvitation, ({ user, address, body }, ctx) =>
    acceptInvitation(ctx, user, address, body.token),
  ),

  route(contract.listAuditLog, ({ scope, query }, ctx) => listAuditLog(ctx, scope, query)),
  route(contract.getUsage, ({ scope }, ctx) => getUsage(ctx, right, scope)),
];
