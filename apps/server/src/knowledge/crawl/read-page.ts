import { Parser } from "htmlparser2";

export type PageFacts = {
  title: string | null;
  /** The address the page says is its own; else the one it was fetched from. */
  canonical: string;
  /** Where it leads, without fragments. */
  links: readonly string[];
  mayBeRead: boolean;
  mayBeFollowed: boolean;
};

/** What a page says of itself, and where it leads. */
export function readPage(html: string, url: string): PageFacts {
  const links = new Set<string>();
  let title: string | null = null;
  let isInTitle = false;
  let base = url;
  let canonical: string | null = null;
  let robots = "";
  const parser = new Parser({
    onopentag(name, { href, rel = "", name: meta = "", content = "" }) {
      if (name === "title" && title === null) isInTitle = true;
      else if (name === "base" && href !== undefined) base = URL.parse(href, url)?.href ?? base;
      else if (name === "link" && /\bcanonical\b/i.test(rel) && href !== undefined)
        canonical ??= plainUrl(href, base);
      else if (name === "meta" && meta.toLowerCase() === "robots") robots += content.toLowerCase();
      else if (name === "a" && href !== undefined && !/\bnofollow\b/i.test(rel)) {
        const link = plainUrl(href, base);
        if (link !== null) links.add(link);
      }
    },
    ontext(text) {
      if (isInTitle) title = `${title ?? ""}${text}`;
    },
    onclosetag(name) {
      if (name === "title") isInTitle = false;
    },
  });
  parser.end(html);
  const isHome = canonical !== null && new URL(canonical).host === new URL(url).host;
  return {
    title: (title as string | null)?.replaceAll(/\s+/g, " ").trim() || null,
    canonical: isHome && canonical !== null ? canonical : (plainUrl(url, url) ?? url),
    links: [...links],
    mayBeRead: !/\b(?:noindex|none)\b/.test(robots),
    mayBeFollowed: !/\b(?:nofollow|none)\b/.test(robots),
  };
}

/** A web address without its fragment and what only counts visitors; null for what is none. */
export function plainUrl(link: string, base: string): string | null {
  const url = URL.parse(link, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|gclid|fbclid|mc_[ce]id|ref)$/i.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}
