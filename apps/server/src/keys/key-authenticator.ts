import { briefMemory } from "../platform/brief-memory/index.ts";
import { later } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import { type Authenticator, bearerOf, type Caller } from "../platform/http/index.ts";
import { isUsable, keyScope, type LivingKey } from "./key.ts";
import { hashOf, isWellFormed, looksLikeKey } from "./key-value.ts";
import { keyNotValid } from "./problems.ts";
import { findLivingKey, saveUsed } from "./store.ts";

type Known = { readonly key: LivingKey; readonly caller: Caller };

const usedEveryMs = 60_000;
const memory = briefMemory<Known>();

/** Recognises the bearer of a key, as the member it was issued to, narrowed to its scopes. */
export const keyAuthenticator: Authenticator = async (request, ctx) => {
  const value = bearerOf(request);
  if (value === null || !looksLikeKey(value)) return null;

  const hash = hashOf(value);
  const known = await memory.recall(hash, ctx.clock, async () =>
    isWellFormed(value) ? look(ctx, hash) : null,
  );
  if (known === null || !isUsable(known.key, ctx.clock.now())) throw keyNotValid();
  return known.caller;
};

async function look(ctx: Context, hash: string): Promise<Known | null> {
  const key = await findLivingKey(ctx.db, hash);
  if (key === null) return null;
  if (isUsable(key, ctx.clock.now())) noteUse(ctx, key);
  return { key, caller: callerOf(key) };
}

function callerOf(key: LivingKey): Caller {
  const { id, name, last4, scopes, calls_per_minute } = key;
  return {
    scope: keyScope(key),
    user: null,
    key: { id, name, last4, scopes },
    limit: { bucket: `key:${id}`, perMinute: calls_per_minute },
  };
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
