import { setImmediate } from "node:timers/promises";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { IndexCache } from "./index-cache.ts";
import {
  type Background,
  buildVectorRanker,
  type SearchIndex,
  type VectorRanker,
  vectorRankerBytes,
} from "./search-index/index.ts";
import { listVectors } from "./vector-store.ts";

const mostBytes = 128 * 1024 * 1024;
const rankers = new IndexCache<VectorRanker & { byteSize: number }>(mostBytes);
const numbers = new WeakMap<SearchIndex, number>();
let made = 0;

/** The vectors that a model gave what a bot knows, in the order of this index, at this revision of them or a later one. */
export function vectorsOf(
  { db }: Context,
  scope: Scope,
  botId: string,
  index: SearchIndex,
  { space, revision, background }: { space: string; revision: number; background: Background },
): Promise<VectorRanker> {
  const key = `${scope.workspaceId} ${botId} ${space} ${numberOf(index)}`;
  return rankers.get(key, revision, async () => {
    const stored = await listVectors(db, scope, botId, space);
    const ranker = await buildVectorRanker(index.entries, stored, background, () => setImmediate());
    return { ...ranker, byteSize: vectorRankerBytes(ranker) };
  });
}

/** An index is another one after each change of the knowledge, with entries in another order. */
function numberOf(index: SearchIndex): number {
  const number = numbers.get(index) ?? made++;
  numbers.set(index, number);
  return number;
}
