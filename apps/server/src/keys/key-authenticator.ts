import { briefMemory } from "../platform/brief-memory/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { type Authenticator, bearerOf } from "../platform/http/index.ts";
import { isUsable, keyScope, type LivingKey } from "./key.ts";
import { hashOf, isWellFormed, looksLikeKey } from "./key-value.ts";
import { keyNotValid } from "./problems.ts";
import { findLivingKey, saveUsed } from "./store.ts";

const usedEveryMs = 60_000;
const memory = briefMemory<LivingKey>();

/** Recognises the bearer of a key, as the member it was issued to, narrowed to its scopes. */
export const keyAuthenticator: Authenticator = async (request, ctx) => {
  const value = bearerOf(request);
  if (value === null || !looksLikeKey(value)) return null;
  if (!isWellFormed(value)) throw keyNotValid();

  const key = await recall(ctx, value);
  if (key === null || !isUsable(key, ctx.clock.now())) throw keyNotValid();
  return {
    scope: keyScope(key),
    user: null,
    limit: { bucket: `key:${key.id}`, perMinute: key.calls_per_minute },
  };
};

function recall(ctx: Context, value: string): Promise<LivingKey | null> {
  const hash = hashOf(value);
  return memory.recall(hash.toString("base64"), ctx.clock, async () => {
    const key = await findLivingKey(ctx.db, hash);
    if (key !== null && isUsable(key, ctx.clock.now())) noteUse(ctx, key);
    return key;
  });
}

/** Once a minute is enough for a person to see; nobody waits for it. */
function noteUse({ db, clock, log }: Context, key: LivingKey): void {
  const now = clock.now();
  const usedBefore = later(now, -usedEveryMs);
  if (key.last_used_at !== null && key.last_used_at > usedBefore) return;
  saveUsed(db, keyScope(key), now, usedBefore).catch((error: unknown) =>
    log.warn({ err: error }, "the last use of a key was not noted"),
  );
}
