import type { listModels as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../../platform/context/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { present } from "./model.ts";
import { listAll } from "./store.ts";

export async function listModels({ db }: Context, scope: Scope): Promise<Reply<typeof Promised>> {
  return { models: (await listAll(db, scope)).map(present), nextCursor: null };
}
