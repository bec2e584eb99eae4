import { sql, type Tx } from "../db/index.ts";
import type { Scope } from "../scope/index.ts";

/** Whose call it is: unique for the workspace, the caller, the method with its path, and the caller's key. */
export type CallId = { workspaceId: string; caller: string; operation: string; key: string };
type Kept = { fingerprint: string; status: number | null; reply: string | null };

/** Whether this call is the first. While another of the same id runs it waits, 5 s at most (error 55P03). */
export async function begin(tx: Tx, id: CallId, fingerprint: string, now: Date): Promise<boolean> {
  await tx.run(sql`select set_config('lock_timeout', '5s', true)`);
  const begun = await tx.run(sql`
    insert into idempotent_calls (workspace_id, caller, operation, key, fingerprint, made_at)
    values (${id.workspaceId}, ${id.caller}, ${id.operation}, ${id.key}, ${fingerprint}, ${now})
    on conflict on constraint idempotent_calls_once do nothing`);
  await tx.run(sql`select set_config('lock_timeout', '0', true)`);
  return begun === 1;
}

export function find(tx: Tx, id: CallId) {
  return tx.one(sql<Kept>`
    select fingerprint, status, reply from idempotent_calls
    where workspace_id = ${id.workspaceId} and caller = ${id.caller}
      and operation = ${id.operation} and key = ${id.key}`);
}

export function keep(tx: Tx, id: CallId, status: number, reply: string | null) {
  return tx.run(sql`
    update idempotent_calls set status = ${status}, reply = ${reply}
    where workspace_id = ${id.workspaceId} and caller = ${id.caller}
      and operation = ${id.operation} and key = ${id.key}`);
}

export function forgetBefore(tx: Tx, moment: Date) {
  return tx.run(sql`delete from idempotent_calls where made_at < ${moment}`);
}

/** Empties the kept answers that name something which is erased. A repeat still has no second effect. */
export function forgetAnswersAbout(tx: Tx, scope: Scope, id: string) {
  return tx.run(sql`
    update idempotent_calls set reply = null
    where workspace_id = ${scope.workspaceId} and strpos(reply, ${id}) > 0`);
}

export async function eraseCalls(tx: Tx, scope: Scope): Promise<void> {
  await tx.run(sql`delete from idempotent_calls where workspace_id = ${scope.workspaceId}`);
}
