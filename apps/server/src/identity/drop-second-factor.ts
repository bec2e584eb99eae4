import type { Db } from "../platform/db/index.ts";
import type { User } from "../platform/http/index.ts";
import { findUserByEmail, removeSecondFactor } from "./store.ts";

/** Lets a person who lost device and backup codes in by the password alone; null when nobody has the address. */
export async function dropSecondFactor(db: Db, email: string): Promise<User | null> {
  const user = await findUserByEmail(db, email);
  if (user !== null) await db.transaction((tx) => removeSecondFactor(tx, user.id));
  return user;
}
