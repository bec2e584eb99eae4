import type { FastifyRequest } from "fastify";
import { isOfOwnPage } from "../platform/http/index.ts";

/** Said by us alone: no header of the caller's is passed on by this name. */
export const addressHeader = "nebulahex-address";

const passedOn = ["cookie", "origin", "referer", "sec-fetch-site", "sec-fetch-mode", "user-agent"];

type Call = { method: "GET" | "POST"; path: string; body?: unknown };

/** better-auth knows one origin; a page of ours that was reached by another name has it too. */
export function asWebRequest(
  request: FastifyRequest,
  publicUrl: string,
  { method, path, body }: Call,
): Request {
  const { headers, ip } = request;
  const { origin } = new URL(publicUrl);
  const isOwn = headers.origin !== undefined && isOfOwnPage(request, publicUrl);
  const known: FastifyRequest["headers"] = isOwn ? { ...headers, origin } : headers;
  const passed = passedOn.flatMap((name): [string, string][] => {
    const value = known[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return new Request(new URL(`/api/auth${path}`, origin), {
    method,
    headers: [...passed, [addressHeader, ip], ["content-type", "application/json"]],
    ...(method === "POST" && { body: JSON.stringify(body ?? {}) }),
  });
}
