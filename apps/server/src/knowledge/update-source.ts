import type { Body, updateSource as Promised, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { checkCeiling, checkReadable, readSourceJob } from "./create-source.ts";
import { sourceIncomplete, sourceMissing } from "./problems.ts";
import { hasContent, isOnTheWeb, present } from "./source.ts";
import { lockSource, saveChange } from "./store.ts";

/** Changes a source. New content is read in the background; until then the bot answers from the old. */
export async function updateSource(
  { db, jobs }: Context,
  scope: Scope,
  sourceId: string,
  { title, content: written, pairs, refreshHours }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  return await db.transaction(async (tx) => {
    const source = await lockSource(tx, scope, sourceId);
    if (source === null) throw sourceMissing();
    if (pairs !== undefined && source.kind !== "qa")
      throw sourceIncomplete("Only questions with answers have pairs. Send content.");
    const content = pairs === undefined ? written : JSON.stringify(pairs);
    if (content !== undefined && !hasContent(source.kind))
      throw sourceIncomplete(`A ${source.kind} has no content to write. Delete it and add the new one.`);
    if (refreshHours !== undefined && !isOnTheWeb(source.kind))
      throw sourceIncomplete("Only a page or site is read again by itself. Leave refreshHours out.");
    if (content !== undefined) {
      checkReadable(sourceId, { kind: source.kind, title: title ?? source.title, content });
      await checkCeiling(tx, scope, Buffer.byteLength(content));
      await jobs.add(tx, readSourceJob, { workspaceId: scope.workspaceId, sourceId });
    }
    const row = await saveChange(tx, scope, sourceId, {
      title: title ?? source.title,
      content: content ?? null,
      byteSize: content === undefined ? null : Buffer.byteLength(content),
      refreshHours: refreshHours === undefined ? source.refresh_hours : refreshHours,
    });
    return present(row);
  });
}
