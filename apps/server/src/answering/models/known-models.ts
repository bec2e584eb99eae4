import { briefMemory } from "../../platform/brief-memory/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import type { ModelRow } from "./model.ts";
import { listAll } from "./store.ts";

const known = briefMemory<readonly ModelRow[]>();

/** The workspace's active models; looked up once a second, for most workspaces have none and every turn asks. */
async function activeModels({ db, clock }: Context, scope: Scope): Promise<readonly ModelRow[]> {
  const found = await known.recall(scope.workspaceId, clock, async () =>
    (await listAll(db, scope)).filter((row) => row.is_active),
  );
  return found ?? [];
}

/** Whether any model is to write answers. */
export async function hasModels(ctx: Context, scope: Scope): Promise<boolean> {
  return (await activeModels(ctx, scope)).some(({ purpose }) => purpose === "write");
}

/** The model that searches, if there is one. */
export async function searchModel(ctx: Context, scope: Scope): Promise<ModelRow | null> {
  return firstToSearch(await activeModels(ctx, scope));
}

export function firstToSearch(rows: readonly ModelRow[]): ModelRow | null {
  return rows.find((row) => row.is_active && row.purpose === "search") ?? null;
}
