import { type Operation, openApiDocument } from "@nebulahex/contract";
import type { FastifyInstance } from "fastify";
import { packScalar } from "./scalar.ts";
import { type Still, sendStill, still } from "./still.ts";

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Everything the page needs comes from this server, and it tells nobody else that it was opened. */
const configuration = {
  url: "/api/v1/openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: "json",
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
};

/** The public API as an OpenAPI document, and as a page to read and try it. */
export function answerReference(server: FastifyInstance, operations: readonly Operation[]): void {
  const contents: Record<string, () => Still | Promise<Still>> = {
    "/api/v1/openapi.json": () => still("application/json", JSON.stringify(openApiDocument(operations))),
    "/api/v1/docs": () => still("text/html", page),
    "/api/v1/docs/scalar.js": packScalar,
  };
  for (const [path, make] of Object.entries(contents)) {
    const made = once(make);
    server.get(path, async (request, reply) =>
      sendStill(request, reply.header("content-security-policy", policy), await made()),
    );
  }
}

/** Makes it when it is first asked for; after a failure, anew. */
function once<Value>(make: () => Value | Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= Promise.try(make).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API reference · NebulaHex</title><body>
<script id="api-reference" type="application/json" data-configuration="${attribute(configuration)}"></script>
<script src="/api/v1/docs/scalar.js"></script></body></html>`;

function attribute(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', "&quot;");
}
