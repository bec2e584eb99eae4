import type { testHook as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { isSuccess } from "./deliveries/attempt.ts";
import { send } from "./deliveries/send.ts";
import { getHook } from "./get-hook.ts";
import type { HookRow } from "./hook.ts";
import { sampleOf } from "./samples.ts";

/** Sends the sample of the hook's event, signed like any delivery, and tells how the target answered. */
export async function testHook(ctx: Context, scope: Scope, hookId: string): Promise<Reply<typeof Promised>> {
  return await sendTest(ctx, scope, await getHook(ctx.db, scope, hookId));
}

export async function sendTest(ctx: Context, scope: Scope, hook: HookRow): Promise<Reply<typeof Promised>> {
  const sample = { ...sampleOf(hook.event, scope.workspaceId), id: newId("evt") };
  const attempt = await send(ctx, hook, sample);
  const { status, durationMs, detail } = attempt;
  return { ok: isSuccess(attempt), status, durationMs, detail };
}
