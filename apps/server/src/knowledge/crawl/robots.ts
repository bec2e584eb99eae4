import type { FetchedPage } from "./fetch-page.ts";

export type Robots = { mayRead(url: string): boolean; sitemaps: readonly string[]; pauseMs: number };

const name = "nebulahexbot";
const usualPauseMs = 200;
const mostPauseMs = 5000;

/** What a site asks of those that read it; one that says nothing may be read. */
export async function askRobots(site: string, get: (url: string) => Promise<FetchedPage>): Promise<Robots> {
  const answer = await get(new URL("/robots.txt", site).href);
  return readRobots(answer.kind === "page" ? answer.text : "");
}

type Rule = { allows: boolean; path: string; pattern: RegExp };
type Group = { agents: string[]; rules: Rule[]; delayMs: number };

/** Reads a robots.txt: https://www.rfc-editor.org/rfc/rfc9309 */
export function readRobots(text: string): Robots {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = key.toLowerCase();
    const said = value.trim();
    if (field === "sitemap") sitemaps.push(said);
    if (field === "user-agent") {
      if (!isNaming) groups.push({ agents: [], rules: [], delayMs: 0 });
      groups.at(-1)?.agents.push(said.toLowerCase());
    }
    isNaming = field === "user-agent" || (isNaming && field === "");
    const group = groups.at(-1);
    if ((field === "allow" || field === "disallow") && said !== "") {
      group?.rules.push({ allows: field === "allow", path: said, pattern: patternOf(said) });
    }
    if (field === "crawl-delay" && group) group.delayMs = 1000 * (Number(said) || 0);
  }
  const own = groups.filter(({ agents }) => agents.includes(name));
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = mine.flatMap((group) => group.rules);
  const delayMs = Math.max(0, ...mine.map((group) => group.delayMs));
  return {
    sitemaps,
    pauseMs: Math.min(Math.max(delayMs, usualPauseMs), mostPauseMs),
    mayRead(url) {
      const { pathname, search } = new URL(url);
      return decide(rules, pathname + search);
    },
  };
}

/** The longest path that fits decides; of two alike, the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  const [best] = rules
    .filter(({ pattern }) => pattern.test(path))
    .sort((one, other) => other.path.length - one.path.length || Number(other.allows) - Number(one.allows));
  return best?.allows ?? true;
}

/** `*` is any text, `$` the end. */
function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.+?^{}()|[\]\\]/g, "\\$&").replaceAll(/\*+/g, ".*");
  return new RegExp(`^${escaped.replaceAll(/\$(?!$)/g, "\\$")}`);
}
