import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { notificationMissing } from "./problems.ts";
import * as store from "./store.ts";

/** Tells nobody there any more; what is on its way goes no further. */
export async function deleteNotification(ctx: Context, scope: Scope, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if ((await store.deleteNotification(tx, scope, id)) === 0) throw notificationMissing();
    await audit(ctx, tx, scope, { action: "notification.deleted", subjectId: id });
  });
}
