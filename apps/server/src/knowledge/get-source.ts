import type { getSource as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { sourceMissing } from "./problems.ts";
import { present } from "./source.ts";
import { findSource } from "./store.ts";

export async function getSource(
  { db }: Context,
  scope: Scope,
  sourceId: string,
): Promise<Reply<typeof Promised>> {
  const source = await findSource(db, scope, sourceId);
  if (source === null) throw sourceMissing();
  return present(source);
}
