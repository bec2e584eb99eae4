import {
  type Body,
  isAbove,
  isPermission,
  type createKey as operation,
  type Reply,
} from "@nebulahex/contract";
import { later, toTime } from "../platform/clock/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import { invalid } from "../platform/problem/index.ts";
import type { MemberScope } from "../platform/scope/index.ts";
import { audit, getMember, getPlan } from "../workspaces/index.ts";
import { isUsable, type KeyRow, revealWindowMs } from "./key.ts";
import { hashOf, makeKeyValue } from "./key-value.ts";
import { keyNotValid, keyTooWide } from "./problems.ts";
import { addKey, findKey } from "./store.ts";

type Options = Body<typeof operation>;

const usualCallsPerMinute = 60;

/** Makes a key for the caller or a member not above them. Its value waits, sealed, to be revealed once. */
export function createKey(
  { db, clock, secrets }: Context,
  scope: MemberScope,
  options: Options,
): Promise<Reply<typeof operation>> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const maker = await findMakerKey(tx, scope, now);
    const id = newId("key");
    const value = makeKeyValue();

    const row = await addKey(tx, scope, {
      id,
      member_id: await chooseMember(tx, scope, options),
      name: options.name,
      hash: hashOf(value),
      last4: value.slice(-4),
      scopes: chooseScopes(scope, maker, options),
      rate_limit_per_minute: await chooseLimit(tx, scope, maker, options),
      sealed_value: secrets.seal(value, `key:${id}`),
      reveal_until: later(now, revealWindowMs),
      created_at: now,
      expires_at: chooseExpiry(maker, options, now),
    });
    await audit({ clock }, tx, scope, {
      action: "key.made",
      subjectId: row.id,
      detail: { name: row.name, memberId: row.member_id, scopes: row.scopes },
    });
    return {
      keyId: row.id,
      name: row.name,
      last4: row.last4,
      memberId: row.member_id,
      createdAt: toTime(row.created_at),
      revealUntil: toTime(row.reveal_until),
    };
  });
}

/** The key that the caller makes another key with; what it leaves open the new one inherits from it. */
async function findMakerKey(tx: Tx, scope: MemberScope, now: Date): Promise<KeyRow | null> {
  if (scope.apiKeyId === null) return null;
  const key = await findKey(tx, scope, scope.apiKeyId);
  if (key === null || !isUsable(key, now)) throw keyNotValid();
  return key;
}

async function chooseMember(tx: Tx, scope: MemberScope, { memberId }: Options): Promise<string> {
  if (memberId === undefined || memberId === scope.caller.memberId) return scope.caller.memberId;
  const member = await getMember(tx, scope, memberId);
  if (isAbove(member.role, scope.caller.role)) throw keyTooWide(`this member is ${member.role}`);
  return member.id;
}

function chooseScopes(scope: MemberScope, maker: KeyRow | null, { scopes }: Options): string[] | null {
  if (scopes === undefined) return maker?.scopes ?? null;
  const beyond = scopes.filter((name) => !isPermission(name) || !scope.permissions.has(name));
  if (beyond.length > 0) throw keyTooWide(`it lacks ${beyond.join(", ")}`);
  return [...new Set(scopes)];
}

async function chooseLimit(tx: Tx, scope: MemberScope, maker: KeyRow | null, options: Options) {
  const { requests_per_minute } = await getPlan(tx, scope);
  const ceiling = requests_per_minute ?? Number.POSITIVE_INFINITY;
  const own = maker?.rate_limit_per_minute ?? Number.POSITIVE_INFINITY;
  const wanted = options.rateLimitPerMinute;
  if (wanted === undefined) return Math.min(usualCallsPerMinute, ceiling, own);

  if (wanted > ceiling) {
    throw invalid(
      "/rateLimitPerMinute",
      `This workspace allows a key ${ceiling} calls a minute at most. Ask for less; the operator of this server can raise it.`,
    );
  }
  if (wanted > own) throw keyTooWide(`its own limit is ${own} calls a minute`);
  return wanted;
}

function chooseExpiry(maker: KeyRow | null, { expiresAt }: Options, now: Date): Date | null {
  const latest = maker?.expires_at ?? null;
  if (expiresAt === undefined) return latest;

  const wanted = new Date(expiresAt);
  if (wanted <= now) throw invalid("/expiresAt", "This moment has passed. Name one in the future, or none.");
  if (latest !== null && wanted > latest) throw keyTooWide(`it expires itself at ${toTime(latest)}`);
  return wanted;
}
