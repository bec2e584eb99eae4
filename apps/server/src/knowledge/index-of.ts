import { setImmediate } from "node:timers/promises";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { IndexCache } from "./index-cache.ts";
import { listPassages } from "./passage-store.ts";
import { buildIndex, type SearchIndex } from "./search-index/index.ts";

const mostBytes = 256 * 1024 * 1024;
const indexes = new IndexCache<SearchIndex>(mostBytes);

/** The searchable form of what a bot knows, at this revision of its knowledge or a later one. */
export function indexOf(
  { db }: Context,
  scope: Scope,
  botId: string,
  revision: number,
): Promise<SearchIndex> {
  return indexes.get(`${scope.workspaceId} ${botId}`, revision, async () => {
    const passages = await listPassages(db, scope, botId);
    return await buildIndex(passages, { pause: () => setImmediate() });
  });
}
