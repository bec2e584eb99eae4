import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { getKey } from "./get-key.ts";
import { saveRevoked } from "./store.ts";

/** Stops a key for ever, everywhere within a second. What was made through it keeps naming it. */
export async function revokeKey(ctx: Context, scope: Scope, keyId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { name } = await getKey(tx, scope, keyId);
    if ((await saveRevoked(tx, scope, keyId, ctx.clock.now())) === 0) return;
    await audit(ctx, tx, scope, { action: "key.revoked", subjectId: keyId, detail: { name } });
  });
}
