import { setImmediate } from "node:timers/promises";
import type { Bot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { IndexCache } from "./index-cache.ts";
import { listPassages, listPassagesWithout } from "./passage-store.ts";
import { cutIntoPassages, type Passage } from "./passages/index.ts";
import { buildIndex, type SearchIndex } from "./search-index/index.ts";
import { documentsOf } from "./source.ts";

const mostBytes = 256 * 1024 * 1024;
const indexes = new IndexCache<SearchIndex>(mostBytes);

type Knower = Pick<Bot, "id" | "knowledgeRevision" | "synonyms">;

/** The searchable form of what a bot knows, at this revision of its knowledge or a later one. */
export function indexOf({ db }: Context, scope: Scope, bot: Knower): Promise<SearchIndex> {
  return indexes.get(`${scope.workspaceId} ${bot.id}`, bot.knowledgeRevision, async () => {
    return await build(await listPassages(db, scope, bot.id), bot);
  });
}

/** A change of what a bot knows that is not made yet. */
export type KnowledgeChange = { add: { title: string; content: string } | null; leaveOut: string | null };

/** The searchable form of what a bot would know after a change; it is kept nowhere. */
export async function indexAfter(
  { db }: Context,
  scope: Scope,
  bot: Knower,
  { add, leaveOut }: KnowledgeChange,
): Promise<SearchIndex> {
  const known = await listPassagesWithout(db, scope, bot.id, leaveOut);
  const added =
    add === null ? [] : documentsOf({ id: "added", kind: "markdown", url: null, ...add }).documents;
  return await build([...known, ...added.flatMap(cutIntoPassages)], bot);
}

function build(passages: readonly Passage[], { synonyms }: Knower): Promise<SearchIndex> {
  return buildIndex(passages, { synonyms, pause: () => setImmediate() });
}
