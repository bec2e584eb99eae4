import type { revealKey as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Db } from "../platform/db/index.ts";
import type { Problem } from "../platform/problem/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { isMaker } from "./key.ts";
import { alreadyRevealed, keyMissing, notMaker, revealExpired } from "./problems.ts";
import { findKey, takeSealedValue } from "./store.ts";

/** Shows the value of a new key to its maker. It is erased by the same statement: of many calls one gets it. */
export function revealKey(ctx: Context, scope: MemberScope, keyId: string): Promise<Reply<typeof operation>> {
  return ctx.db.transaction(async (tx) => {
    const taken = await takeSealedValue(tx, scope, keyId, ctx.clock.now());
    if (taken === null) throw await whyNot(tx, scope, keyId);
    await audit(ctx, tx, scope, { action: "key.revealed", subjectId: keyId });
    return { keyId, key: ctx.secrets.open(taken.sealed_value, `key:${keyId}`) };
  });
}

async function whyNot(tx: Db, scope: MemberScope, keyId: string): Promise<Problem> {
  const key = await findKey(tx, scope, keyId);
  if (key === null) return keyMissing();
  if (!isMaker(scope, key)) return notMaker();
  return key.revealed_at === null ? revealExpired() : alreadyRevealed();
}
