import type { refreshSource as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { readSourceJob } from "./create-source.ts";
import { sourceBusy, sourceMissing } from "./problems.ts";
import { present } from "./source.ts";
import { findSource, saveToRead, takeDue } from "./store.ts";

/** Reads a source again; what has not changed stays as it is. */
export async function refreshSource(
  { db, jobs }: Context,
  scope: Scope,
  sourceId: string,
): Promise<Reply<typeof Promised>> {
  return await db.transaction(async (tx) => {
    if ((await findSource(tx, scope, sourceId)) === null) throw sourceMissing();
    const row = await saveToRead(tx, scope, sourceId);
    if (row === null) throw sourceBusy();
    await jobs.add(tx, readSourceJob, { workspaceId: scope.workspaceId, sourceId });
    return present(row);
  });
}

/** Lets those be read again whose time has come. */
export async function refreshDue({ db, jobs, clock }: Context): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { id, workspace_id } of await takeDue(tx, clock.now())) {
      await jobs.add(tx, readSourceJob, { workspaceId: workspace_id, sourceId: id });
    }
  });
}
