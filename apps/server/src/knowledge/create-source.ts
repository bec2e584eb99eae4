import type { Body, createSource as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getPlan } from "../workspaces/index.ts";
import { knowledgeLimitReached, sourceUnreadable } from "./problems.ts";
import { documentsOf, present } from "./source.ts";
import { holdByteCount, insertSource } from "./store.ts";

export const readSourceJob = "read-source";

/** Takes what a bot should know; it is read in the background. A list with a bad line is refused as a whole. */
export async function createSource(
  { db, clock, jobs }: Context,
  scope: Scope,
  botId: string,
  { kind, title, content, url }: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  await getBot(db, scope, botId);
  const id = newId("src");
  const faults = kind === "jsonl" ? documentsOf({ id, kind, title, content }).faults : [];
  if (faults.length > 0) throw sourceUnreadable(faults);

  const byteSize = Buffer.byteLength(content);
  const source = { id, botId, kind, title, url: url ?? null, content, byteSize, now: clock.now() };
  return await db.transaction(async (tx) => {
    await checkCeiling(tx, scope, byteSize);
    const row = await insertSource(tx, scope, source);
    await jobs.add(tx, readSourceJob, { workspaceId: scope.workspaceId, sourceId: id });
    return present(row);
  });
}

async function checkCeiling(tx: Tx, scope: Scope, addedBytes: number): Promise<void> {
  const { knowledge_bytes: most } = await getPlan(tx, scope);
  if (most !== null && (await holdByteCount(tx, scope)) + addedBytes > most)
    throw knowledgeLimitReached(most);
}
