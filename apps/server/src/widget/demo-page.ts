import type { FastifyReply } from "fastify";
import type { Context } from "../platform/context/index.ts";
import { findDemoBot } from "./demo-bot.ts";
import { html, sendPage, tag } from "./page.ts";

/** A page of a shop with the widget on it, for who wants to see it before anything else. */
export async function sendDemo(ctx: Context, reply: FastifyReply, asked: string | null) {
  const botId = asked ?? (await findDemoBot(ctx));
  if (botId === null) return sendPage(reply, 200, { title: "Demo · NebulaHex", style, body: withoutBot });
  return sendPage(reply, 200, { title: "Demo · NebulaHex", style, body: shop(ctx.config.publicUrl, botId) });
}

const withoutBot = `<main>
<h1>No demo yet</h1>
<p>Stop the server and start it with <code>npm run demo</code>: that makes a shop whose bot knows a dozen articles, and this page talks to it.</p>
<p>Have a bot of your own? Open this page as <code>/demo?bot=bot_…</code>.</p>
<p><a href="/">Open NebulaHex</a> · <a href="/api/v1/docs">API reference</a></p>
</main>`;

const questions = [
  "How long does shipping take?",
  "Can I send something back after three weeks?",
  "Do you ship to Norway?",
  "What is the meaning of life?",
  "I want to talk to a person.",
];

function shop(publicUrl: string, botId: string): string {
  return `<main>
<p class="small">NebulaHex demo</p>
<h1>A shop with a bot that knows its way</h1>
<p>The hexagon in the corner is the widget, as it looks on a company's own page. Open it and ask:</p>
<ul>${questions.map((question) => `<li>${question}</li>`).join("")}</ul>
<p>The bot answers from the shop's articles and says where it found it. What it does not know it says, and whoever wants a person is passed on to the team, who answer in the <a href="/">inbox</a>.</p>
<h2>On your own page</h2>
<pre tabindex="0"><code>${html(tag(botId, publicUrl))}</code></pre>
<p>One line, no cookie, no third party. Under a Content-Security-Policy allow <code>script-src ${html(publicUrl)}</code> and <code>connect-src ${html(publicUrl)}</code>; that is what this page does. The same bot has a <a href="/chat/${html(botId)}">page of its own</a>.</p>
</main>
${tag(botId)}`;
}

const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.6 Inter,ui-sans-serif,system-ui,sans-serif;color:#1b1b22;background:#fff}
main{max-width:40rem;margin:0 auto;padding:12vh 24px 25vh}
h1{font-size:2rem;line-height:1.2;letter-spacing:-.02em;margin:0 0 1rem}
h2{font-size:1.1rem;margin:2.5rem 0 .5rem}
.small{color:#62626f;font-size:14px;margin:0 0 .5rem}
a{color:#6d28d9}
code,pre{font:13px/1.6 ui-monospace,Menlo,monospace}
pre{background:#f4f3f8;padding:12px 16px;border-radius:6px;overflow:auto}
@media(prefers-color-scheme:dark){body{color:#ededf2;background:#121217}.small{color:#a3a3b2}a{color:#c4b5fd}pre{background:#1d1d25}}`;
