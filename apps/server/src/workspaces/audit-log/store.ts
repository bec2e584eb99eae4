import type { AuditAction } from "@nebulahex/contract";
import type { PersonalDeed } from "../../identity/index.ts";
import { json, sql, type Tx } from "../../platform/db/index.ts";
import { newId } from "../../platform/ids/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { Deed, EntryRow } from "./entry.ts";

export function addEntry(tx: Tx, scope: Scope, { action, subjectId, detail = {} }: Deed, now: Date) {
  const member = scope.caller.kind === "member" ? scope.caller : null;
  return tx.run(sql`
    insert into audit_log
      (id, workspace_id, action, subject_id, detail, member_id, user_id, api_key_id, address, at)
    values
      (${newId("aud")}, ${scope.workspaceId}, ${action}, ${subjectId}, ${json(detail)}::jsonb,
       ${member?.memberId ?? null}, ${member?.userId ?? null}, ${scope.apiKeyId}, ${scope.address ?? null}, ${now})`);
}

type Personal = PersonalDeed & { now: Date };

/** One entry in each workspace; its id follows from the workspace, the time first. */
export function addPersonalDeed(tx: Tx, { action, userId, email, address, now }: Personal) {
  const id = newId("aud");
  return tx.run(sql`
    insert into audit_log (id, workspace_id, action, subject_id, detail, member_id, user_id, address, at)
    select substr(${id}, 1, 16) || substr(md5(${id} || workspace_id), 1, 20), workspace_id, ${action}, ${userId},
      jsonb_build_object('email', ${email}::text), member_id, ${userId}, ${address}, ${now}
    from (
      select workspace_id, id as member_id from members where user_id = ${userId}
      union all
      select workspace_id, null from invitations
      where email = lower(${email}) and accepted_by_user_id is null and expires_at > ${now}
    ) as concerned`);
}

type Filter = {
  limit: number;
  action: AuditAction | undefined;
  memberId: string | undefined;
  from: Date | undefined;
  to: Date | undefined;
};

/** Newest first from before the entry `before`, one row more than the page. */
export function listEntries(tx: Tx, scope: Scope, by: Filter, before: string | null) {
  return tx.all(sql<EntryRow>`
    select * from audit_log
    where workspace_id = ${scope.workspaceId}
      and (${before}::text is null or id < ${before})
      and (${by.action}::text is null or action = ${by.action})
      and (${by.memberId}::text is null or member_id = ${by.memberId})
      and (${by.from}::timestamptz is null or at >= ${by.from})
      and (${by.to}::timestamptz is null or at < ${by.to})
    order by id desc
    limit ${by.limit + 1}`);
}

/** The one deletion that the trigger lets pass. */
export async function eraseAuditLog(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`select set_config('audit_log.erases', ${scope.workspaceId}, true)`);
  await tx.run(sql`delete from audit_log where workspace_id = ${scope.workspaceId}`);
}
