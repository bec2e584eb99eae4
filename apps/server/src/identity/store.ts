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
