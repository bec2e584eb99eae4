import { reviseKnowledge } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { replacePassages } from "./passage-store.ts";
import { cutIntoPassages, type Passage, type SourceText } from "./passages/index.ts";
import { documentsOf, isKnown } from "./source.ts";
import { findUnread, lockSource, saveFailed, saveReady } from "./store.ts";

/** Reads a source into passages that the bot answers from. What is read, failed or gone stays as it is. */
export async function readSource(ctx: Context, scope: Scope, sourceId: string): Promise<void> {
  const source = await findUnread(ctx.db, scope, sourceId);
  if (source === null) return;

  const read = tryToRead(ctx, source);
  if ("error" in read) await saveFailed(ctx.db, scope, sourceId, read.error, ctx.clock.now());
  else await keep(ctx, scope, sourceId, read);
}

type Read = { documentCount: number; passages: Passage[] };

function tryToRead(ctx: Context, source: SourceText & { id: string }): Read | { error: string } {
  try {
    const { documents, faults } = documentsOf(source);
    const [fault] = faults;
    if (fault !== undefined) return { error: fault.message };
    return { documentCount: documents.length, passages: documents.flatMap(cutIntoPassages) };
  } catch (error) {
    ctx.log.error({ err: error, sourceId: source.id }, "a source could not be read");
    return { error: "The source could not be read. Add it again as plain text." };
  }
}

async function keep(
  { db, clock }: Context,
  scope: Scope,
  sourceId: string,
  { documentCount, passages }: Read,
) {
  await db.transaction(async (tx) => {
    const source = await lockSource(tx, scope, sourceId);
    if (source?.status !== "reading") return;

    const counts = { documents: documentCount, passages: passages.length };
    await replacePassages(tx, scope, { botId: source.bot_id, sourceId, passages });
    await saveReady(tx, scope, sourceId, counts, clock.now());
    await reviseKnowledge(tx, scope, source.bot_id, {
      sources: isKnown(source) ? 0 : 1,
      passages: passages.length - source.passage_count,
    });
  });
}
