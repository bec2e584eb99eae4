import { errors } from "@nebulahex/contract";
import type { FastifyInstance } from "fastify";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1f1f28;background:#fff}" +
  "h1{font-size:1.4rem}code,pre{font:13px/1.5 ui-monospace,monospace}pre{background:#f4f3f8;padding:1rem;border-radius:6px;overflow:auto}" +
  "a{color:#6d28d9}td,th{text-align:left;padding:.25rem 1rem .25rem 0}" +
  "@media(prefers-color-scheme:dark){body{color:#e8e8ee;background:#16161d}pre{background:#22222c}a{color:#a78bfa}}";

/** What each error means: where the `type` of a problem leads. */
export function answerErrorsPage(server: FastifyInstance): void {
  const html = errorsPage();
  server.get("/api/v1/docs/errors", (_request, reply) =>
    reply.headers({ "content-security-policy": policy }).type("text/html; charset=utf-8").send(html),
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
