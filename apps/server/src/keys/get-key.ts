import type { Tx } from "../platform/db/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import type { KeyRow } from "./key.ts";
import { keyMissing } from "./problems.ts";
import { findKey } from "./store.ts";

export async function getKey(tx: Tx, scope: Scope, id: string): Promise<KeyRow> {
  const key = await findKey(tx, scope, id);
  if (key === null) throw keyMissing();
  return key;
}
