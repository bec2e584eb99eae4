import { errors } from "@nebulahex/contract";
import type { FastifyInstance } from "fastify";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1f1f28;background:#fff}" +
  "h1{font-size:1.4rem}code,pre{font:13px/1.5 ui-monospace,monospace}pre{background:#f4f3f8;padding:1rem;border-radius:6px;overflow:auto}" +
  "a{color:#6d28d9}td,th{text-align:left;padding:.25rem 1rem .25rem 0}" +
  "@media(prefers-color-scheme:dark){body{color:#e8e8ee;background:#16161d}pre{background:#22222c}a{color:#a78bfa}}";

/** The two pages for people: where a newcomer starts, and what each error means. */
export function answerPages(server: FastifyInstance, publicUrl: string): void {
  const pages = { "/": startPage(publicUrl), "/api/v1/docs/errors": errorsPage() };
  for (const [path, html] of Object.entries(pages)) {
    server.get(path, (_request, reply) =>
      reply.headers({ "content-security-policy": policy }).type("text/html; charset=utf-8").send(html),
    );
  }
}

function startPage(publicUrl: string): string {
  return page(
    "NebulaHex is running",
    `<p>The API is at <code>${publicUrl}/api/v1</code>. Begin with an account and a workspace:</p>
<pre>curl -c jar -H "Origin: ${publicUrl}" -H "Content-Type: application/json" \\
  ${publicUrl}/api/auth/sign-up/email \\
  -d '{"name":"Ada","email":"ada@example.com","password":"at least 8 letters"}'

curl -b jar -H "Origin: ${publicUrl}" -H "Content-Type: application/json" \\
  ${publicUrl}/api/v1/workspaces -d '{"name":"Acme"}'</pre>
<p>The README goes on from here to a key, a bot and its first answer. <code>npm run demo</code> makes all of it for you.</p>
<p><a href="/api/v1/docs">API reference</a> · <a href="/api/v1/docs/errors">What each error means</a> · <a href="/health/ready">Health</a></p>`,
  );
}

function errorsPage(): string {
  const rows = Object.entries(errors).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`,
  );
  return page(
    "Errors",
    `<p>Every error is <code>application/problem+json</code>; its <code>detail</code> says what to do next.</p>
<table><tr><th>code</th><th>status</th><th>what it means</th></tr>${rows.join("\n")}</table>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · NebulaHex</title><style>${style}</style><h1>⬡ ${title}</h1>${body}</html>`;
}
