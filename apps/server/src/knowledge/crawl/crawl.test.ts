import assert from "node:assert/strict";
import { test } from "node:test";
import { crawlSite } from "./crawl-site.ts";
import type { FetchedPage } from "./fetch-page.ts";
import { plainUrl, readPage } from "./read-page.ts";
import { readRobots } from "./robots.ts";
import { readSitemap } from "./sitemap.ts";

const html = (text: string): FetchedPage => ({ kind: "page", url: "", type: "html", text });

async function crawl(site: Record<string, string>, { start = "https://acme.example/", mostPages = 50 } = {}) {
  const asked: string[] = [];
  const get = async (url: string): Promise<FetchedPage> => {
    asked.push(url);
    const text = site[new URL(url).pathname];
    if (text === undefined) return { kind: "failed", reason: "It answered 404." };
    return { ...html(text), url } as FetchedPage;
  };
  const crawled = await crawlSite(start, { get, mostPages, pauseMs: 0 });
  return { ...crawled, asked, read: crawled.pages.map(({ url }) => new URL(url).pathname) };
}

test("a site is read by its links and its sitemap, each page once, and not beyond", async () => {
  const { read, progress } = await crawl({
    "/": '<a href="/a">A</a> <a href="/a#part">A</a> <a href="https://other.example/">out</a> <a href="/x.pdf">x</a>',
    "/a": '<a href="/">home</a> <a href="b?utm_source=mail">B</a> <a href="mailto:a@b.example">mail</a>',
    "/b": "B",
    "/hidden": "only in the sitemap",
    "/sitemap.xml": "<urlset><url><loc>https://acme.example/hidden</loc></url></urlset>",
  });

  assert.deepEqual(read, ["/", "/hidden", "/a", "/b"]);
  assert.deepEqual(progress, { found: 4, read: 4, failed: 0, failures: [] });
});

test("what a site asks of its readers is kept to", async () => {
  const { read, asked } = await crawl({
    "/robots.txt":
      "User-agent: *\nDisallow: /private\nAllow: /private/open\nSitemap: https://acme.example/map.xml",
    "/": '<a href="/private/x">no</a> <a href="/private/open">yes</a> <a href="/quiet">q</a> <a rel="nofollow" href="/n">n</a>',
    "/private/x": "secret",
    "/private/open": "open",
    "/quiet": '<meta name="robots" content="noindex, nofollow"><a href="/behind">b</a>',
    "/behind": "behind",
    "/n": "not followed",
  });

  assert.deepEqual(read, ["/", "/private/open"]);
  assert.ok(asked.includes("https://acme.example/map.xml"));
  assert.ok(!asked.some((url) => /private\/x|behind|\/n$/.test(url)));
});

test("a page that names another address as its own is read once, under that", async () => {
  const { read } = await crawl({
    "/": '<a href="/one?sort=up">1</a> <a href="/one?sort=down">1</a>',
    "/one": '<link rel="canonical" href="/one">One',
  });

  assert.deepEqual(read, ["/", "/one"]);
});

test("a site without end ends at its most pages, and below its folder", async () => {
  const endless = new Proxy(
    {},
    { get: (_, path) => `<a href="${String(path)}x">more</a> <a href="/else">else</a>` },
  );

  const { read, asked } = await crawl(endless, { start: "https://acme.example/docs/", mostPages: 5 });

  assert.equal(read.length, 5);
  assert.ok(!asked.includes("https://acme.example/else"));
});

test("a page that cannot be read is counted, and the first is told", async () => {
  const { read, progress, firstFailure } = await crawl({ "/": '<a href="/gone">gone</a>' });

  assert.deepEqual([read, progress.failed], [["/"], 1]);
  assert.equal(firstFailure, "https://acme.example/gone: It answered 404.");
});

test("robots.txt: the longest rule decides, our own group goes before all, wildcards and ends count", () => {
  const { mayRead, pauseMs } = readRobots(
    "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: NebulaHexBot\nCrawl-delay: 2\nDisallow: /*.php$\nDisallow: /a/ # not here\nAllow: /a/b",
  );
  const may = (path: string) => mayRead(`https://acme.example${path}`);

  assert.deepEqual(
    [may("/"), may("/x.php"), may("/x.php?q=1"), may("/a/c"), may("/a/b/c")],
    [true, false, true, false, true],
  );
  assert.equal(pauseMs, 2000);
  assert.ok(readRobots("").mayRead("https://acme.example/"));
  assert.ok(!readRobots("User-agent: *\r\nDisallow: /").mayRead("https://acme.example/x"));
});

test("what a page says of itself is read: title, base, robots", () => {
  const page = readPage(
    '<base href="https://acme.example/docs/"><title> Opening\n hours </title><a href="a">a</a><svg><title>no</title></svg>',
    "https://acme.example/x",
  );

  assert.equal(page.title, "Opening hours");
  assert.deepEqual(page.links, ["https://acme.example/docs/a"]);
  assert.equal(page.canonical, "https://acme.example/x");
  assert.equal(plainUrl("javascript:alert(1)", "https://acme.example/"), null);
});

test("a sitemap of sitemaps is told from one of pages", () => {
  assert.deepEqual(
    readSitemap("<sitemapindex><sitemap><loc> https://a.example/1.xml </loc></sitemap></sitemapindex>"),
    {
      pages: [],
      sitemaps: ["https://a.example/1.xml"],
    },
  );
});
