import { Parser } from "htmlparser2";

/** The addresses that a sitemap lists: pages, and further sitemaps (https://www.sitemaps.org/protocol.html). */
export function readSitemap(xml: string): { pages: string[]; sitemaps: string[] } {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let location: string | null = null;
  let isIndex = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "sitemapindex") isIndex = true;
        if (name === "loc") location = "";
      },
      ontext(text) {
        if (location !== null) location += text;
      },
      onclosetag(name) {
        if (name !== "loc" || location === null) return;
        (isIndex ? sitemaps : pages).push(location.trim());
        location = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { pages, sitemaps };
}
