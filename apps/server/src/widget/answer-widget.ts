import type { FastifyInstance } from "fastify";
import type { Context } from "../platform/context/index.ts";
import { fail, nothingHere, type Still, sendStill } from "../platform/http/index.ts";
import { buildWidget } from "./build-widget.ts";
import { sendChat } from "./chat-page.ts";
import { sendDemo } from "./demo-page.ts";
import { type Files, readFiles } from "./read-files.ts";

const forever = "public, max-age=31536000, immutable";
/** How long a page may run a launcher of the release before. */
const briefly = "public, max-age=300, stale-while-revalidate=86400";

/** The widget's files, the page that shows it, and each bot's own page. */
export function answerWidget(server: FastifyInstance, ctx: Context): void {
  server.get("/widget.js", async (request, reply) => {
    const { byPath } = await openFiles();
    return sendStill(request, reply, byPath.get("widget.js") as Still, briefly);
  });
  server.get<{ Params: { release: string; "*": string } }>("/widget/:release/*", async (request, reply) => {
    const { release, byPath } = await openFiles();
    const file = byPath.get(request.params["*"]);
    if (file === undefined) return fail(nothingHere(), request, reply);
    // A page that was opened before an update asks for a release that is gone: it gets the one that is there.
    const isExact = request.params.release === release;
    return sendStill(request, reply, file, isExact ? forever : "no-cache");
  });
  server.get<{ Querystring: { bot?: string } }>("/demo", (request, reply) =>
    sendDemo(ctx, reply, request.query.bot ?? null),
  );
  server.get<{ Params: { botId: string }; Querystring: { preview?: string } }>(
    "/chat/:botId",
    ({ params, query }, reply) => sendChat(ctx, reply, params.botId, query.preview !== undefined),
  );
}

let opening: Promise<Files> | null = null;

/** Builds and reads the files when they are first wanted; after a failure, anew. */
export function openFiles(): Promise<Files> {
  opening ??= buildWidget()
    .then(readFiles)
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}
