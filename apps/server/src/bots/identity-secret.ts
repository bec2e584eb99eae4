import { createHmac, timingSafeEqual } from "node:crypto";
import type { rotateIdentitySecret as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import { randomBytes } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { botMissing } from "./problems.ts";
import { saveIdentitySecret } from "./store.ts";

const placeOf = (botId: string) => `identity:${botId}`;

/** Gives a bot another secret to sign its customers' identity with. The one before is good for nothing any more. */
export async function rotateIdentitySecret(
  ctx: Context,
  scope: Scope,
  botId: string,
): Promise<Reply<typeof Promised>> {
  const identitySecret = `nhx_id_${randomBytes(32).toString("base64url")}`;
  const sealed = ctx.secrets.seal(identitySecret, placeOf(botId));
  await ctx.db.transaction(async (tx) => {
    if ((await saveIdentitySecret(tx, scope, botId, sealed)) === 0) throw botMissing();
    await audit(ctx, tx, scope, { action: "bot.identity_secret_rotated", subjectId: botId });
  });
  return { botId, identitySecret };
}

type SignedId = { id: string; signature: string };

/** Whether the company itself says who the visitor is. Without a secret nobody can have said so. */
export function isSignedForBot(
  { secrets }: Pick<Context, "secrets">,
  bot: { id: string; sealedIdentitySecret: string | null },
  { id, signature }: SignedId,
): boolean {
  if (bot.sealedIdentitySecret === null) return false;
  const secret = secrets.open(bot.sealedIdentitySecret, placeOf(bot.id));
  const wanted = createHmac("sha256", secret).update(id).digest();
  const given = Buffer.from(signature, "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
