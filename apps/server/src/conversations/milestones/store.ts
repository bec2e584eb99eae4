import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { MilestoneRow, NewMilestone } from "./milestone.ts";

/** Stores what happened behind the last message, and through whom. The caller holds the conversation. */
export function insertMilestone(tx: Tx, { workspaceId, apiKeyId, caller }: Scope, by: NewMilestone) {
  const memberId = caller.kind === "member" ? caller.memberId : null;
  return tx.run(sql`
    insert into milestones
      (id, workspace_id, conversation_id, after_sequence, kind, escalation_reason, assignee_member_id,
       member_id, api_key_id, created_at)
    select ${by.id}, workspace_id, id, sequence, ${by.kind}, ${by.escalationReason}, ${by.assigneeId},
      ${memberId}, ${apiKeyId}, ${by.now}
    from conversations where workspace_id = ${workspaceId} and id = ${by.conversationId}`);
}

/** What happened behind the messages from one to another, in its order. */
export function listMilestones(tx: Tx, scope: Scope, conversationId: string, first: number, last: number) {
  return tx.all(sql<MilestoneRow>`
    select * from milestones
    where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId}
      and after_sequence between ${first} and ${last}
    order by after_sequence, id`);
}
