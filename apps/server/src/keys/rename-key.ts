import type { renameKey as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { present } from "./key.ts";
import { keyMissing } from "./problems.ts";
import { saveName } from "./store.ts";

/** Gives a key another name; revoked keys too, for they stay in the list. */
export async function renameKey(
  ctx: Context,
  scope: Scope,
  keyId: string,
  name: string,
): Promise<Reply<typeof operation>> {
  return await ctx.db.transaction(async (tx) => {
    const row = await saveName(tx, scope, keyId, name);
    if (row === null) throw keyMissing();
    await audit(ctx, tx, scope, { action: "key.renamed", subjectId: keyId, detail: { name } });
    return present(row);
  });
}
