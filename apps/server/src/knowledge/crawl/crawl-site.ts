import { setTimeout as pause } from "node:timers/promises";
import type { FetchedPage } from "./fetch-page.ts";
import { plainUrl, readPage } from "./read-page.ts";
import { askRobots } from "./robots.ts";
import { readSitemap } from "./sitemap.ts";

export type CrawledPage = { url: string; title: string | null; type: "html" | "text"; text: string };
export type Failure = { url: string; reason: string };
export type Progress = { found: number; read: number; failed: number; failures: Failure[] };
export type Crawl = { pages: CrawledPage[]; progress: Progress; firstFailure: string | null };

type Options = {
  get: (url: string) => Promise<FetchedPage>;
  mostPages: number;
  onProgress?: (progress: Progress) => Promise<void>;
  /** How long to wait between two pages; the site's own wish when absent. Only tests give it. */
  pauseMs?: number;
};

const mostSitemaps = 20;
const mostFailuresTold = 20;
const mostBytes = 100 * 1024 * 1024;
const noPage =
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|gz|png|jpe?g|gif|svg|webp|ico|mp[34]|webm|css|js|json|xml|rss|woff2?)$/i;

/** Reads the pages of a site: those its sitemap lists, then those they lead to, no deeper than where it begins. */
export async function crawlSite(
  start: string,
  { get, mostPages, onProgress, pauseMs }: Options,
): Promise<Crawl> {
  const robots = await askRobots(start, get);
  const isOfSite = siteOf(start);
  const queue = [start];
  const known = new Set([start]);
  const canonicals = new Set<string>();
  const pages: CrawledPage[] = [];
  const progress: Progress = { found: 1, read: 0, failed: 0, failures: [] };
  let firstFailure: string | null = null;
  let bytes = 0;

  const add = (link: string) => {
    const url = plainUrl(link, start);
    if (url === null || known.has(url) || !isOfSite(url) || noPage.test(new URL(url).pathname)) return;
    if (!robots.mayRead(url)) return;
    known.add(url);
    queue.push(url);
    progress.found = known.size;
  };
  for (const link of await listFromSitemaps(start, robots.sitemaps, get)) add(link);

  for (const url of queue) {
    if (pages.length >= mostPages || bytes >= mostBytes) break;
    if (!robots.mayRead(url)) {
      firstFailure ??=
        "The site's robots.txt asks not to be read. Allow NebulaHexBot there, or add pages as text.";
      continue;
    }
    if (progress.read + progress.failed > 0) await pause(pauseMs ?? robots.pauseMs);
    const answer = await get(url);
    if (answer.kind === "failed" || answer.type === "xml") {
      const reason = answer.kind === "failed" ? answer.reason : "It is no page.";
      progress.failed++;
      if (progress.failures.length < mostFailuresTold) progress.failures.push({ url, reason });
      firstFailure ??= `${url}: ${reason}`;
    } else {
      bytes += answer.text.length;
      progress.read++;
      const facts = answer.type === "html" ? readPage(answer.text, answer.url) : null;
      const canonical = facts?.canonical ?? answer.url;
      if (facts?.mayBeFollowed) for (const link of facts.links) add(link);
      if (isOfSite(canonical) && !canonicals.has(canonical) && facts?.mayBeRead !== false) {
        canonicals.add(canonical);
        pages.push({ url: canonical, title: facts?.title ?? null, type: answer.type, text: answer.text });
      }
    }
    await onProgress?.(progress);
  }
  return { pages, progress, firstFailure };
}

/** Pages of one host, below the folder of the page where reading begins. */
function siteOf(start: string): (url: string) => boolean {
  const { host, pathname } = new URL(start);
  const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  return (url) => {
    const at = new URL(url);
    return at.host === host && (at.pathname.startsWith(folder) || `${at.pathname}/` === folder);
  };
}

async function listFromSitemaps(
  start: string,
  named: readonly string[],
  get: Options["get"],
): Promise<string[]> {
  const queue = named.length > 0 ? [...named] : [new URL("/sitemap.xml", start).href];
  const pages: string[] = [];
  for (const url of queue) {
    const answer = await get(url);
    if (answer.kind !== "page") continue;
    const listed = readSitemap(answer.text);
    pages.push(...listed.pages);
    for (const sitemap of listed.sitemaps) if (queue.length < mostSitemaps) queue.push(sitemap);
  }
  return pages;
}
