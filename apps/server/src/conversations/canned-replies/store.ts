import type { Body, createCannedReply, updateCannedReply } from "@nebulahex/contract";
import { sql, type Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { CannedReplyRow } from "./canned-reply.ts";

type NewCannedReply = Body<typeof createCannedReply> & { id: string; now: Date };

export function insertCannedReply(tx: Tx, scope: Scope, { id, shortcut, text, now }: NewCannedReply) {
  return tx.one(sql<CannedReplyRow>`
    insert into canned_replies (id, workspace_id, shortcut, text, created_at)
    values (${id}, ${scope.workspaceId}, ${shortcut}, ${text}, ${now})
    returning *`);
}

/** By their shortcuts from behind the one named `after`, one row more than the page. */
export function listAfter(tx: Tx, scope: Scope, limit: number, after: string | null) {
  return tx.all(sql<CannedReplyRow>`
    select * from canned_replies
    where workspace_id = ${scope.workspaceId}
      and (${after}::text is null or lower(shortcut) > lower(${after}))
    order by lower(shortcut)
    limit ${limit + 1}`);
}

/** Changes the given fields; the others stay. */
export function saveCannedReply(tx: Tx, scope: Scope, id: string, to: Body<typeof updateCannedReply>) {
  return tx.first(sql<CannedReplyRow>`
    update canned_replies set shortcut = coalesce(${to.shortcut}, shortcut), text = coalesce(${to.text}, text)
    where workspace_id = ${scope.workspaceId} and id = ${id}
    returning *`);
}

export function deleteCannedReply(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`delete from canned_replies where workspace_id = ${scope.workspaceId} and id = ${id}`);
}

export async function eraseCannedReplies(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from canned_replies where workspace_id = ${scope.workspaceId}`);
}
