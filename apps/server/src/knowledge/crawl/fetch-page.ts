import type { Outbound } from "../../platform/outbound/index.ts";

const timeoutMs = 20_000;
const mostBytes = 5 * 1024 * 1024;
const mostRedirects = 5;
const userAgent = "NebulaHexBot/1 (+https://github.com/nebulahex)";

export type FetchedPage =
  | { kind: "page"; url: string; type: "html" | "text" | "xml"; text: string }
  | { kind: "failed"; reason: string };

/** Fetches a page, and follows redirects by asking the guard again for each. */
export async function fetchPage(outbound: Outbound, owner: string, url: string): Promise<FetchedPage> {
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await outbound.request({
      purpose: "crawl",
      method: "GET",
      url: at,
      headers: {
        "user-agent": userAgent,
        accept: "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
      },
      timeoutMs,
      maxAnswerBytes: mostBytes,
      keepAliveGroup: owner,
    });
    if (answer.kind === "failed") return { kind: "failed", reason: answer.detail };
    const target = answer.headers.location;
    if (answer.status >= 300 && answer.status < 400 && target !== undefined) {
      const next = URL.parse(target, at)?.href;
      if (next === undefined) return { kind: "failed", reason: "It redirects to no address." };
      at = next;
      continue;
    }
    if (answer.status !== 200) return { kind: "failed", reason: `It answered ${answer.status}.` };
    if (answer.truncated) return { kind: "failed", reason: "It is larger than 5 MB." };
    const type = typeOf(answer.headers["content-type"] ?? "text/html");
    if (type === null)
      return { kind: "failed", reason: `It is no page of text: ${answer.headers["content-type"]}.` };
    return { kind: "page", url: at, type, text: decode(answer.body, answer.headers["content-type"] ?? "") };
  }
  return { kind: "failed", reason: `It redirects more than ${mostRedirects} times.` };
}

function typeOf(contentType: string): "html" | "text" | "xml" | null {
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return "html";
  if (/^(?:text|application)\/xml\b/i.test(contentType)) return "xml";
  return /^text\/(?:plain|markdown)\b/i.test(contentType) ? "text" : null;
}

/** By the header's charset, then by the page's own word, then UTF-8: https://html.spec.whatwg.org/#determining-the-character-encoding */
function decode(bytes: Uint8Array, contentType: string): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const charset =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
