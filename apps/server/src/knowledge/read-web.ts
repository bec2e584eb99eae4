import { createHash } from "node:crypto";
import type { Context } from "../platform/context/index.ts";
import type { Scope } from "../platform/scope/index.ts";
import { type Crawl, type CrawledPage, crawlSite } from "./crawl/crawl-site.ts";
import { fetchPage } from "./crawl/fetch-page.ts";
import { readPage } from "./crawl/read-page.ts";
import { failSource } from "./fail-source.ts";
import { deletePassagesFrom, insertPassages } from "./passage-store.ts";
import { cutIntoPassages, extract, type Passage } from "./passages/index.ts";
import { revise } from "./revise.ts";
import {
  deletePage,
  listPages,
  lockSource,
  savePage,
  saveProgress,
  saveReady,
  type Unread,
} from "./store.ts";

/** A page's passages lie in a stretch of their own, so that it can change without the others. */
const placesOfPage = 10_000;
const nothingRead = "No page with text was found. Check the address, or paste the text itself.";

/** Reads a page or a whole site. Pages that say what they said before are not indexed again. */
export async function readWeb(
  ctx: Context,
  scope: Scope,
  source: Unread & { kind: "page" | "site" },
): Promise<void> {
  const crawl = await (source.kind === "page" ? readOne(ctx, scope, source) : readAll(ctx, scope, source));
  const read = crawl.pages.map(readDocument).filter(({ passages }) => passages.length > 0);
  if (read.length > 0) return await keep(ctx, scope, source.id, read);
  await failSource(ctx, scope, source.id, crawl.firstFailure ?? nothingRead);
}

async function readOne({ outbound }: Context, scope: Scope, { url }: Unread): Promise<Crawl> {
  const answer = await fetchPage(outbound, scope.workspaceId, url ?? "");
  const progress = { found: 1, read: 1, failed: 0, failures: [] };
  if (answer.kind === "failed" || answer.type === "xml") {
    const reason = answer.kind === "failed" ? answer.reason : "It is no page of text.";
    return { pages: [], progress: { ...progress, read: 0, failed: 1 }, firstFailure: `${url}: ${reason}` };
  }
  const facts = answer.type === "html" ? readPage(answer.text, answer.url) : null;
  const page = {
    url: facts?.canonical ?? answer.url,
    title: facts?.title ?? null,
    type: answer.type,
    text: answer.text,
  };
  return { pages: [page], progress, firstFailure: null };
}

function readAll(ctx: Context, scope: Scope, source: Unread): Promise<Crawl> {
  return crawlSite(source.url ?? "", {
    get: (url) => fetchPage(ctx.outbound, scope.workspaceId, url),
    mostPages: source.most_pages,
    onProgress: async (progress) => void (await saveProgress(ctx.db, scope, source.id, progress)),
  });
}

type ReadPage = { url: string; hash: string; passages: Passage[] };

function readDocument({ url, title, type, text }: CrawledPage): ReadPage {
  const kind = type === "html" ? "html" : "text";
  const { documents } = extract({ kind, title: title ?? url, content: text, url, documentId: url });
  const passages = documents.flatMap(cutIntoPassages).slice(0, placesOfPage - 1);
  const said = JSON.stringify(passages.map((passage) => [passage.title, passage.heading, passage.text]));
  return { url, hash: createHash("sha256").update(said).digest("base64url"), passages };
}

async function keep({ db, clock }: Context, scope: Scope, sourceId: string, read: readonly ReadPage[]) {
  await db.transaction(async (tx) => {
    const source = await lockSource(tx, scope, sourceId);
    if (source?.status !== "reading") return;

    const known = new Map((await listPages(tx, scope, sourceId)).map((page) => [page.url, page]));
    const gone = [...known.values()].filter(({ url }) => !read.some((page) => page.url === url));
    const changed = read.filter(({ url, hash }) => known.get(url)?.content_hash !== hash);
    let next = Math.max(-placesOfPage, ...[...known.values()].map(({ place }) => place)) + placesOfPage;

    const forget = (place: number) =>
      deletePassagesFrom(tx, scope, source.bot_id, sourceId, place, place + placesOfPage);
    for (const { url, place } of gone) {
      await forget(place);
      await deletePage(tx, scope, sourceId, url);
    }
    for (const { url, hash, passages } of changed) {
      const place = known.get(url)?.place ?? next;
      if (place === next) next += placesOfPage;
      await forget(place);
      await insertPassages(tx, scope, { botId: source.bot_id, sourceId, passages, place });
      await savePage(tx, scope, sourceId, { url, place, content_hash: hash, passage_count: passages.length });
    }
    const count = read.reduce((sum, { passages }) => sum + passages.length, 0);
    await saveReady(tx, scope, sourceId, { documents: read.length, passages: count }, clock.now());
    if (gone.length + changed.length > 0) await revise(tx, scope, source, count);
  });
}
