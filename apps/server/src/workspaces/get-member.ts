import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";
import { findMember } from "./member-store.ts";
import { memberMissing } from "./problems.ts";

export async function getMember(tx: Tx, scope: Scope, id: string): Promise<MemberRow> {
  const member = await findMember(tx, scope, id);
  if (member === null) throw memberMissing();
  return member;
}
