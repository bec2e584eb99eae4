import type { getMember as operation, Reply } from "@nebulahex/contract";
import { findUsers } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getMember } from "./get-member.ts";
import { present } from "./member.ts";
import type { RightSide } from "./right-side.ts";

/** A member, and for those who manage keys which of them stop with the membership. */
export async function showMember(
  { db, clock }: Context,
  { listKeysOf }: Pick<RightSide, "listKeysOf">,
  scope: Scope,
  memberId: string,
): Promise<Reply<typeof operation>> {
  const row = await getMember(db, scope, memberId);
  const [person] = await findUsers(db, [row.user_id]);
  const keys = scope.permissions.has("keys:manage")
    ? await listKeysOf(db, scope, memberId, clock.now())
    : null;
  return { ...present(row, person), keys };
}
