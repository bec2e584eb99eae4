import { createHmac, timingSafeEqual } from "node:crypto";
import type { rotateIdentitySecret as Promised, Reply } from "@nebulahex/contract";
import { jwtVerify } from "jose";
import type { Context } from "../platform/context/index.ts";
import { randomBytes } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { audit } from "../workspaces/index.ts";
import { botMissing } from "./problems.ts";
import { saveIdentitySecret } from "./store.ts";

const mostIdCharacters = 200;
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

type Identity = { id: string; signature: string } | string;

/** Who the company itself says the visitor is, by a signature or a token; null where it did not say so. Without a secret nobody can have. */
export async function readIdentity(
  { secrets, clock }: Pick<Context, "secrets" | "clock">,
  bot: { id: string; sealedIdentitySecret: string | null },
  identity: Identity,
): Promise<string | null> {
  if (bot.sealedIdentitySecret === null) return null;
  const secret = secrets.open(bot.sealedIdentitySecret, placeOf(bot.id));
  if (typeof identity === "string") return readToken(secret, identity, clock.now());
  return isSigned(secret, identity.id, identity.signature) ? identity.id : null;
}

function isSigned(secret: string, id: string, signature: string): boolean {
  const wanted = createHmac("sha256", secret).update(id).digest();
  const given = Buffer.from(signature, "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readToken(secret: string, token: string, currentDate: Date): Promise<string | null> {
  const rules = { algorithms: ["HS256"], requiredClaims: ["sub", "exp"], currentDate };
  const read = await jwtVerify(token, new TextEncoder().encode(secret), rules).catch(() => null);
  const id = read?.payload.sub ?? "";
  return id.length >= 1 && id.length <= mostIdCharacters ? id : null;
}
