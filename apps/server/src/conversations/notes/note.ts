import type { note } from "@nebulahex/contract";
import type { z } from "zod";
import { toTime } from "../../platform/clock/index.ts";

export type NoteRow = {
  id: string;
  conversation_id: string;
  after_sequence: number;
  text: string;
  member_id: string;
  api_key_id: string | null;
  created_at: Date;
};

export function presentNote(row: NoteRow): z.input<typeof note> {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    afterSequence: row.after_sequence,
    text: row.text,
    memberId: row.member_id,
    apiKeyId: row.api_key_id,
    createdAt: toTime(row.created_at),
  };
}
