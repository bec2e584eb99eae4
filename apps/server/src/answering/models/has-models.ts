import { briefMemory } from "../../platform/brief-memory/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { listAll } from "./store.ts";

const known = briefMemory<{ has: boolean }>();

/** Whether any model is to be asked; looked up once a second, for most workspaces have none and every turn asks. */
export async function hasModels({ db, clock }: Context, scope: Scope): Promise<boolean> {
  const found = await known.recall(scope.workspaceId, clock, async () => ({
    has: (await listAll(db, scope)).some((row) => row.is_active),
  }));
  return found?.has ?? false;
}
