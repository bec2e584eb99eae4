import type { FastifyInstance } from "fastify";
import { Problem } from "../problem/index.ts";

/** Reads JSON of any charset label; a body without a byte is an absent one, one of blanks is not JSON. */
export function readJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    /^application\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i,
    { parseAs: "string" },
    async (_request: unknown, text: string | Buffer) => parse(String(text)),
  );
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem("request.malformed", `The body is not JSON: ${reason}. Send one JSON object in UTF-8.`);
  }
}
