import { type getMember, permissionsOf, type Reply } from "@nebulahex/contract";
import { toTimeOrNull } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit, type MemberRow } from "../workspaces/index.ts";
import { listLivingKeysOf, saveReissued, saveRevoked } from "./store.ts";

type MemberKeys = NonNullable<Reply<typeof getMember>["keys"]>;

/** The keys that stop with a membership. */
export async function listKeysOf(tx: Tx, scope: Scope, memberId: string, now: Date): Promise<MemberKeys> {
  const keys = await listLivingKeysOf(tx, scope, memberId, now);
  return keys.map(({ id, name, last4, last_used_at }) => ({
    id,
    name,
    last4,
    lastUsedAt: toTimeOrNull(last_used_at),
  }));
}

/**
 * Revokes the keys of a member who goes, or issues them to the heir. Changing hands widens no key: who knew its value
 * before may do no more with it afterwards.
 */
export async function endKeysOf(
  ctx: Context,
  tx: Tx,
  scope: Scope,
  member: MemberRow,
  heir: MemberRow | null,
): Promise<void> {
  const now = ctx.clock.now();
  for (const { id, name, scopes } of await listLivingKeysOf(tx, scope, member.id, now)) {
    if (heir === null) await saveRevoked(tx, scope, id, now);
    else await saveReissued(tx, scope, id, heir.id, [...permissionsOf(member.role, scopes)]);

    const detail = { name, from: member.id, to: heir?.id ?? null };
    await audit(ctx, tx, scope, {
      action: heir === null ? "key.revoked" : "key.reissued",
      subjectId: id,
      detail,
    });
  }
}
