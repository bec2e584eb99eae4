import { sql, type Tx } from "../../platform/db/index.ts";
import type { MemberScope, Scope } from "../../platform/scope/index.ts";
import type { NoteRow } from "./note.ts";

type NewNote = { id: string; conversationId: string; text: string; now: Date };

/** Stores a note behind the last message; null when there is no such conversation, or it is erased meanwhile. */
export function insertNote(tx: Tx, scope: MemberScope, by: NewNote) {
  return tx.first(sql<NoteRow>`
    insert into notes
      (id, workspace_id, conversation_id, after_sequence, text, member_id, api_key_id, created_at)
    select ${by.id}, workspace_id, id, sequence, ${by.text}, ${scope.caller.memberId}, ${scope.apiKeyId}, ${by.now}
    from conversations where workspace_id = ${scope.workspaceId} and id = ${by.conversationId}
    for key share
    returning *`);
}

/** The notes that were written behind the messages from one to another, in their order. */
export function listNotes(tx: Tx, scope: Scope, conversationId: string, first: number, last: number) {
  return tx.all(sql<NoteRow>`
    select * from notes
    where workspace_id = ${scope.workspaceId} and conversation_id = ${conversationId}
      and after_sequence between ${first} and ${last}
    order by after_sequence, id`);
}
