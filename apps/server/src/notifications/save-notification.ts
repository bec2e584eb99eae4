import type {
  Body,
  changeNotification as Changing,
  createNotification as Creating,
  Reply,
} from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { placeOfTarget, present } from "./notification.ts";
import { notificationLimitReached, notificationMissing } from "./problems.ts";
import { readTarget } from "./read-target.ts";
import { findNotification, holdCount, insertNotification, saveNotification } from "./store.ts";

const most = 20;

/** Lets the team be told somewhere. */
export async function createNotification(
  ctx: Context,
  scope: Scope,
  { kind, target, events }: Body<typeof Creating>,
): Promise<Reply<typeof Creating>> {
  const id = newId("ntf");
  const shownTarget = readTarget(ctx.outbound, kind, target);
  const sealedTarget = ctx.secrets.seal(target, placeOfTarget(id));
  return await ctx.db.transaction(async (tx) => {
    if ((await holdCount(tx, scope)) >= most) throw notificationLimitReached(most);
    const now = ctx.clock.now();
    const row = await insertNotification(tx, scope, { id, kind, sealedTarget, shownTarget, events, now });
    await audit(ctx, tx, scope, { action: "notification.made", subjectId: id, detail: { kind, events } });
    return present(row);
  });
}

/** Changes where or of what the team is told; what is not given stays. */
export async function changeNotification(
  ctx: Context,
  scope: Scope,
  id: string,
  { target, events }: Body<typeof Changing>,
): Promise<Reply<typeof Changing>> {
  return await ctx.db.transaction(async (tx) => {
    const known = await findNotification(tx, scope, id);
    if (known === null) throw notificationMissing();

    const shownTarget = target === undefined ? null : readTarget(ctx.outbound, known.kind, target);
    const sealedTarget = target === undefined ? null : ctx.secrets.seal(target, placeOfTarget(id));
    const row = await saveNotification(tx, scope, id, { sealedTarget, shownTarget, events: events ?? null });
    if (row === null) throw notificationMissing();

    const fields = [...(target === undefined ? [] : ["target"]), ...(events === undefined ? [] : ["events"])];
    await audit(ctx, tx, scope, { action: "notification.changed", subjectId: id, detail: { fields } });
    return present(row);
  });
}
