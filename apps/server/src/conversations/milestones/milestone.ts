import type { EscalationReason, MilestoneKind, milestone } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";
import { newId } from "../../platform/ids/index.ts";

export type MilestoneRow = {
  id: string;
  conversation_id: string;
  after_sequence: number;
  kind: MilestoneKind;
  escalation_reason: EscalationReason | null;
  assignee_member_id: string | null;
  member_id: string | null;
  api_key_id: string | null;
  created_at: Date;
};

export type NewMilestone = {
  id: string;
  conversationId: string;
  kind: MilestoneKind;
  now: Date;
  escalationReason: EscalationReason | null;
  assigneeId: string | null;
};

export function newMilestone(
  conversationId: string,
  kind: MilestoneKind,
  now: Date,
  more: Partial<Pick<NewMilestone, "escalationReason" | "assigneeId">> = {},
): NewMilestone {
  return { id: newId("mst"), conversationId, kind, now, escalationReason: null, assigneeId: null, ...more };
}

export function presentMilestone(row: MilestoneRow): z.input<typeof milestone> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    afterSequence: row.after_sequence,
    kind: row.kind,
    escalationReason: row.escalation_reason,
    assigneeId: row.assignee_member_id,
    memberId: row.member_id,
    apiKeyId: row.api_key_id,
    createdAt: toTime(row.created_at),
  };
}
