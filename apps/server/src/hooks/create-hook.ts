import type { Body, createHook as Promised, Reply } from "@nebulahex/contract";
import { toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { newId, randomBytes } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { checkTarget } from "./check-target.ts";
import { secretOf } from "./deliveries/sign.ts";
import { placeOfSecret } from "./hook.ts";
import { insertHook } from "./store.ts";

/** Subscribes a URL to an event. Its signing secret is shown here and never again. */
export async function createHook(
  { db, clock, outbound, secrets }: Context,
  scope: Scope,
  { event, targetUrl, description, signingSecret = secretOf(randomBytes(32)) }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  checkTarget(outbound, targetUrl);

  const id = newId("hook");
  const sealedSecret = secrets.seal(signingSecret, placeOfSecret(id));
  const hook = { id, event, targetUrl, description: description ?? null, sealedSecret, now: clock.now() };
  const row = await db.transaction(async (tx) => {
    await audit({ clock }, tx, scope, { action: "hook.made", subjectId: id, detail: { event, targetUrl } });
    return await insertHook(tx, scope, hook);
  });
  return {
    hookId: row.id,
    event: row.event,
    targetUrl: row.target_url,
    description: row.description,
    signingSecret,
    createdAt: toTime(row.created_at),
  };
}
