import { Readable } from "node:stream";
import { type Agent, request as send } from "undici";

/** For how long an answer may pause; its caller has a time-out of its own for the whole. */
const idleTimeoutMs = 30_000;
const bodiless = new Set([204, 205, 304]);

/** What libraries call that bring a client of their own: text in, a streamed answer out, no redirects followed. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A `fetch` that goes through the guard. `agentFor` refuses a URL that must not be called. */
export function guardedFetch(agentFor: (url: string) => Agent): Fetch {
  return async (input, { method = "GET", headers, body, signal } = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = await send(url, {
      dispatcher: agentFor(url),
      method,
      headers: { ...Object.fromEntries(new Headers(headers)), "accept-encoding": "identity" },
      body: typeof body === "string" ? body : null,
      headersTimeout: 0,
      bodyTimeout: idleTimeoutMs,
      ...(signal && { signal }),
    });
    const read = bodiless.has(answer.statusCode) ? null : (Readable.toWeb(answer.body) as ReadableStream);
    return new Response(read, { status: answer.statusCode, headers: flat(answer.headers) });
  };
}

function flat(headers: Record<string, string | string[] | undefined>): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) all.append(name, one);
  return all;
}
