import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { hashOf, meantTexts } from "./search-index/index.ts";
import * as store from "./vector-store.ts";

/** What texts mean, in signed bytes, in their order. */
export type Embed = (texts: readonly string[]) => Promise<readonly Int8Array[]>;

/** The texts of a source that have no vector yet. What it does not say any more is forgotten. */
export async function missingVectors(
  { db }: Context,
  scope: Scope,
  source: store.Embedded,
): Promise<{ missing: Map<string, string>; textCount: number }> {
  const passages = await store.listPassagesOfSource(db, scope, source.botId, source.sourceId);
  const texts = new Map(passages.flatMap(meantTexts).map((text) => [hashOf(text), text]));
  const known = new Set(await store.listHashes(db, scope, source));
  const stale = [...known].filter((hash) => !texts.has(hash));
  if (stale.length > 0) await store.deleteVectors(db, scope, source, stale);
  const missing = new Map([...texts].filter(([hash]) => !known.has(hash)));
  return { missing, textCount: texts.size };
}

/** Gives the texts of a source their vectors, a few at a time; `onKept` learns of each few. */
export async function embedSource(
  { db }: Context,
  scope: Scope,
  source: store.Embedded,
  missing: ReadonlyMap<string, string>,
  { embed, atOnce, onKept }: { embed: Embed; atOnce: number; onKept: (count: number) => Promise<void> },
): Promise<void> {
  const entries = [...missing];
  for (let from = 0; from < entries.length; from += atOnce) {
    const few = entries.slice(from, from + atOnce);
    const vectors = await embed(few.map(([, text]) => text));
    const kept = new Map(few.flatMap(([hash], index) => (vectors[index] ? [[hash, vectors[index]]] : [])));
    await store.insertVectors(db, scope, source, kept);
    await onKept(few.length);
  }
}
