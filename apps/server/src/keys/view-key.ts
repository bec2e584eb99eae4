import type { getKey as operation, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getKey } from "./get-key.ts";
import { present } from "./key.ts";

/** Shows one key, a revoked one too; its value is never in it. */
export async function viewKey(
  { db }: Context,
  scope: Scope,
  keyId: string,
): Promise<Reply<typeof operation>> {
  return present(await getKey(db, scope, keyId));
}
