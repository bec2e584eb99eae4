import type { Body, createSource as Promised, Reply } from "@nebulahex/contract";
import { getBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { getPlan } from "../workspaces/index.ts";
import { knowledgeLimitReached, sourceUnreadable } from "./problems.ts";
import { readGiven } from "./read-given.ts";
import { documentsOf, type Given, hasContent, present } from "./source.ts";
import { holdByteCount, insertSource } from "./store.ts";

export const readSourceJob = "read-source";

/** Takes what a bot should know; it is read in the background. A list with a bad line is refused as a whole. */
export async function createSource(
  { db, clock, jobs, outbound }: Context,
  scope: Scope,
  botId: string,
  body: Body<typeof Promised>,
): Promise<Reply<typeof Promised>> {
  await getBot(db, scope, botId);
  const given = readGiven(outbound, body);
  const id = newId("src");
  checkReadable(id, given);

  const source = { id, botId, ...given, now: clock.now() };
  return await db.transaction(async (tx) => {
    await checkCeiling(tx, scope, given.byteSize);
    const row = await insertSource(tx, scope, source);
    await jobs.add(tx, readSourceJob, { workspaceId: scope.workspaceId, sourceId: id });
    return present(row);
  });
}

/** Lists are read at once, so that whoever sends one learns of each bad line. */
export function checkReadable(
  id: string,
  { kind, title, content }: Pick<Given, "kind" | "title" | "content">,
): void {
  if (!hasContent(kind) || (kind !== "jsonl" && kind !== "csv")) return;
  const { faults } = documentsOf({ id, kind, title, content });
  if (faults.length > 0) throw sourceUnreadable(faults);
}

export async function checkCeiling(tx: Tx, scope: Scope, addedBytes: number): Promise<void> {
  const { knowledge_bytes: most } = await getPlan(tx, scope);
  if (most !== null && (await holdByteCount(tx, scope)) + addedBytes > most)
    throw knowledgeLimitReached(most);
}
