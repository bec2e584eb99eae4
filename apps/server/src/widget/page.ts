import { createHash } from "node:crypto";
import type { FastifyReply } from "fastify";

type Page = { title: string; locale?: string; style: string; body: string };

/** Sends a page of our own that has the widget in it: its script and its calls are this server's, and nothing else is let in. */
export function sendPage(
  reply: FastifyReply,
  status: 200 | 404,
  { title, locale = "en", style, body }: Page,
) {
  const digest = createHash("sha256").update(style).digest("base64");
  const policy =
    `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${digest}'; ` +
    "require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  return reply
    .code(status)
    .headers({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cache-control": "no-cache",
    })
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>
<html lang="${html(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${html(title)}</title>
<style>${style}</style>
${body}
</html>
`);
}

/** A text as a page may hold it, between tags and in attributes. */
export function html(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The tag that a company puts on its page, with more `data-` where wanted. */
export function tag(botId: string, host = "", more = ""): string {
  return `<script async src="${host}/widget.js" data-bot="${html(botId)}"${more}></script>`;
}
