import type { Body, rotateSecret as Promised, Reply } from "@nebulahex/contract";
import { later, toTimeOrNull } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { randomBytes } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { secretOf } from "./deliveries/sign.ts";
import { placeOfSecret } from "./hook.ts";
import { hookMissing } from "./problems.ts";
import { saveSecret } from "./store.ts";

/** Gives a hook another secret, shown here and never again. The former one signs beside it for the overlap. */
export async function rotateSecret(
  ctx: Context,
  scope: Scope,
  hookId: string,
  { overlapSeconds, signingSecret = secretOf(randomBytes(32)) }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  const formerUntil = overlapSeconds === 0 ? null : later(ctx.clock.now(), overlapSeconds * 1000);
  const sealed = ctx.secrets.seal(signingSecret, placeOfSecret(hookId));
  await ctx.db.transaction(async (tx) => {
    if ((await saveSecret(tx, scope, hookId, sealed, formerUntil)) === null) throw hookMissing();
    await audit(ctx, tx, scope, {
      action: "hook.secret_rotated",
      subjectId: hookId,
      detail: { overlapSeconds },
    });
  });
  return { hookId, signingSecret, formerSecretUntil: toTimeOrNull(formerUntil) };
}
