import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** A text that stays as it is while the process runs: packed once, and not sent again to who has it. */
export type Still = { readonly type: string; readonly packed: Buffer; readonly etag: string };

export function still(type: string, text: string): Still {
  return stillOf(type, gzipSync(text, { level: 9 }));
}

/** The same of a text that is packed already, by gzip. */
export function stillOf(type: string, packed: Buffer): Still {
  return { type, packed, etag: `"${createHash("sha256").update(packed).digest("base64url").slice(0, 22)}"` };
}

export function sendStill(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, packed, etag }: Still,
  cacheControl = "no-cache",
) {
  reply.headers({ etag, "cache-control": cacheControl, vary: "Accept-Encoding" });
  if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();

  reply.type(`${type}; charset=utf-8`);
  if (!/\bgzip\b/.test(String(request.headers["accept-encoding"]))) return reply.send(gunzipSync(packed));
  return reply.header("content-encoding", "gzip").send(packed);
}
