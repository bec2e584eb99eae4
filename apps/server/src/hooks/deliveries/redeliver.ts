import type { redeliver as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { audit } from "../../workspaces/index.ts";
import { deliveryMissing } from "../problems.ts";
import { hintDeliveries } from "../publish.ts";
import { presentDelivery } from "./delivery.ts";
import { makeDue } from "./replay-store.ts";
import { listDeliveriesBefore } from "./store.ts";

/** Sends a delivery once more, whatever became of it. */
export async function redeliver(
  ctx: Context,
  scope: Scope,
  deliveryId: string,
): Promise<Reply<typeof Promised>> {
  return await ctx.db.transaction(async (tx) => {
    const found = await makeDue(tx, scope, deliveryId, ctx.clock.now());
    if (found === null) throw deliveryMissing();
    await audit(ctx, tx, scope, { action: "delivery.redelivered", subjectId: deliveryId });
    hintDeliveries(ctx, tx);
    const [row] = await listDeliveriesBefore(tx, scope, found.hook_id, { id: deliveryId, limit: 1 });
    if (row === undefined) throw deliveryMissing();
    return presentDelivery(row);
  });
}
