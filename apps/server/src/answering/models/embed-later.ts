import type { Context } from "../../platform/context/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Scope } from "../../platform/scope/index.ts";
import { firstToSearch } from "./known-models.ts";
import type { ModelRow } from "./model.ts";
import { listAll } from "./store.ts";

export const embedJob = "embed-knowledge";

/** Lets a model that searches read what the bots know, in the background. */
export async function embedLater({ jobs }: Context, tx: Tx, scope: Scope, row: ModelRow): Promise<void> {
  if (row.purpose !== "search") return;
  const payload = { workspaceId: scope.workspaceId };
  await jobs.add(tx, embedJob, payload, { oneAtATime: `${embedJob} ${scope.workspaceId}` });
}

/** The same when a bot has learned something; nothing where no model searches. */
export async function embedLearned(ctx: Context, scope: Scope): Promise<void> {
  const row = firstToSearch(await listAll(ctx.db, scope));
  if (row !== null) await embedLater(ctx, ctx.db, scope, row);
}
