import type { FastifyReply } from "fastify";
import { findPublicBot } from "../bots/index.ts";
import type { Context } from "../platform/context/index.ts";
import { html, sendPage, tag } from "./page.ts";

/** The bot's own page: the chat and nothing beside it, for a link in a mail or on a package. */
export async function sendChat(ctx: Context, reply: FastifyReply, botId: string, isPreview: boolean) {
  const bot = await findPublicBot(ctx.db, botId);
  if (bot === null) return sendPage(reply, 404, { title: "No chat here · NebulaHex", style, body: missing });
  if (isPreview) return sendPage(reply, 200, { title: html(bot.name), style, body: preview(bot.id) });
  const body = `<noscript><p>This chat needs JavaScript.</p></noscript>\n${tag(bot.id, "", ' data-mode="page"')}`;
  return sendPage(reply, 200, { title: html(bot.name), style, body });
}

/** The widget as it stands on a page, for the dashboard to embed while somebody chooses its looks. */
function preview(botId: string): string {
  return `<script src="/widget.js" data-bot="${html(botId)}"></script>\n<script src="/widget/latest/preview.js"></script>`;
}

const missing =
  "<main><h1>No chat here</h1><p>No bot serves at this address. Ask whoever gave you the link.</p></main>";

const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.6 Inter,ui-sans-serif,system-ui,sans-serif;color:#1b1b22;background:#f4f3f8}
main,noscript p{max-width:40rem;margin:0 auto;padding:20vh 24px}
@media(prefers-color-scheme:dark){body{color:#ededf2;background:#0e0e12}}`;
