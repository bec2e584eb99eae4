import type { renameKey as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { present } from "./key.ts";
import { keyMissing } from "./problems.ts";
import { saveName } from "./store.ts";

/** Gives a key another name; revoked keys too, for they stay in the list. */
export async function renameKey(
  { db }: Context,
  scope: Scope,
  keyId: string,
  name: string,
): Promise<Reply<typeof operation>> {
  const row = await saveName(db, scope, keyId, name);
  if (row === null) throw keyMissing();
  return present(row);
}
