import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { failSource } from "./fail-source.ts";
import { readFile } from "./files/read-file.ts";
import { replacePassages } from "./passage-store.ts";
import { cutIntoPassages, type Document, type Extraction, type Passage } from "./passages/index.ts";
import { readWeb } from "./read-web.ts";
import { revise } from "./revise.ts";
import { documentsOf } from "./source.ts";
import { findUnread, lockSource, saveReady, type Unread } from "./store.ts";

/** Reads a source into passages that the bot answers from. What is read, failed or gone stays as it is. */
export async function readSource(ctx: Context, scope: Scope, sourceId: string): Promise<void> {
  const source = await findUnread(ctx.db, scope, sourceId);
  if (source === null) return;

  const { kind } = source;
  if (kind === "page" || kind === "site") return await readWeb(ctx, scope, { ...source, kind });
  const read = await tryToRead(ctx, source);
  if ("error" in read) await failSource(ctx, scope, sourceId, read.error);
  else await keep(ctx, scope, sourceId, read);
}

type Read = { documentCount: number; passages: Passage[] };

async function tryToRead(ctx: Context, source: Unread): Promise<Read | { error: string }> {
  try {
    const { documents, faults } = await extractFrom(source);
    const [fault] = faults;
    if (fault !== undefined) return { error: fault.message };
    return { documentCount: documents.length, passages: documents.flatMap(cutIntoPassages) };
  } catch (error) {
    ctx.log.error({ err: error, sourceId: source.id }, "a source could not be read");
    return { error: "The source could not be read. Add it again as plain text." };
  }
}

async function extractFrom({ id, kind, title, url, content, file }: Unread): Promise<Extraction> {
  if (kind === "page" || kind === "site") throw new Error("Pages are read by readWeb.");
  if (kind !== "pdf" && kind !== "docx") return documentsOf({ id, kind, title, url, content });
  const read = await readFile(kind, file ?? new Uint8Array());
  if ("error" in read) return { documents: [], faults: [{ line: null, message: read.error }] };
  const document: Document = { documentId: id, title, url, examples: [], sections: read.sections };
  return { documents: [document], faults: [] };
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

    await replacePassages(tx, scope, { botId: source.bot_id, sourceId, passages });
    await saveReady(
      tx,
      scope,
      sourceId,
      { documents: documentCount, passages: passages.length },
      clock.now(),
    );
    await revise(tx, scope, source, passages.length);
  });
}
