import { sql, type Tx } from "../platform/db/index.ts";
import type { User } from "../platform/http/index.ts";

export async function createSchema(tx: Tx): Promise<void> {
  await tx.run(sql`create schema if not exists identity`);
}

/** Waits until no other process prepares the schema; the lock goes with the transaction. */
export async function lockSchema(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(7146401)`);
}

/** Holds the place of the first user until the transaction ends; false, without waiting, when somebody else does. */
export async function tryToBeFirst(tx: Tx): Promise<boolean> {
  const { isMine } = await tx.one(
    sql<{ isMine: boolean }>`select pg_try_advisory_xact_lock(7146402) as "isMine"`,
  );
  return isMine;
}

export async function hasUsers(tx: Tx): Promise<boolean> {
  return (await tx.first(sql`select from identity."user" limit 1`)) !== null;
}

/** The people behind members; an id of nobody is left out. */
export function findUsers(tx: Tx, ids: readonly string[]): Promise<User[]> {
  return tx.all(sql<User>`select id, name, email from identity."user" where id = any (${ids})`);
}

export function findUserByEmail(tx: Tx, email: string): Promise<User | null> {
  return tx.first(sql<User>`select id, name, email from identity."user" where email = lower(${email})`);
}

/** How a person gets in. */
export function findSecurity(tx: Tx, userId: string) {
  return tx.first(sql<{
    id: string;
    name: string;
    email: string;
    isEmailVerified: boolean;
    hasPassword: boolean;
    hasSecondFactor: boolean;
  }>`
    select id, name, email, "emailVerified" as "isEmailVerified",
      exists (
        select from identity.account where "userId" = "user".id and "providerId" = 'credential' and password is not null
      ) as "hasPassword",
      coalesce("twoFactorEnabled", false) as "hasSecondFactor"
    from identity."user" where id = ${userId}`);
}

export function listPasskeys(tx: Tx, userId: string) {
  return tx.all(sql<{ id: string; name: string | null; isBackedUp: boolean; createdAt: Date }>`
    select id, name, "backedUp" as "isBackedUp", "createdAt" from identity.passkey
    where "userId" = ${userId} order by "createdAt", id`);
}

export function deletePasskey(tx: Tx, userId: string, id: string) {
  return tx.first(sql<{ id: string }>`
    delete from identity.passkey where "userId" = ${userId} and id = ${id} returning id`);
}

/** The open sessions, the newest first. */
export function listSessions(tx: Tx, userId: string) {
  return tx.all(sql<{
    id: string;
    address: string | null;
    userAgent: string | null;
    createdAt: Date;
    lastUsedAt: Date;
  }>`
    select id, nullif("ipAddress", '') as address, nullif("userAgent", '') as "userAgent", "createdAt",
      "updatedAt" as "lastUsedAt"
    from identity.session where "userId" = ${userId} and "expiresAt" > now() order by "createdAt" desc, id`);
}

export function removeSession(tx: Tx, userId: string, id: string) {
  return tx.first(sql<{ id: string }>`
    delete from identity.session where "userId" = ${userId} and id = ${id} returning id`);
}

type Verification = { id: string; identifierHash: string; value: string; forSeconds: number };

/** What better-auth takes as a value of its own that it stored under a hashed identifier. */
export async function addVerification(tx: Tx, { id, identifierHash, value, forSeconds }: Verification) {
  await tx.run(sql`
    insert into identity.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
    values (${id}, ${identifierHash}, ${value}, now() + make_interval(secs => ${forSeconds}), now(), now())`);
}

/** Takes the second factor from a person who cannot give it any more, and ends their sessions. */
export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.run(sql`delete from identity."twoFactor" where "userId" = ${userId}`);
  await tx.run(sql`update identity."user" set "twoFactorEnabled" = false where id = ${userId}`);
  await tx.run(sql`delete from identity.session where "userId" = ${userId}`);
}
