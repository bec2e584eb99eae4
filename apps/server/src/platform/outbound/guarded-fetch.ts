import { Readable } from "node:stream";
import { type Agent, request as send } from "undici";
import { callersHeaders } from "./callers-headers.ts";
import { CallFailed } from "./failure.ts";

/** For how long an answer may pause; its caller has a time-out of its own for the whole. */
const idleTimeoutMs = 30_000;
const mostAnswerBytes = 8 * 1024 * 1024;
const bodiless = new Set([204, 205, 304]);

/** What libraries call that bring a client of their own: text in, a streamed answer out, no redirects followed. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A `fetch` that goes through the guard. `agentFor` refuses a URL that must not be called. */
export function guardedFetch(agentFor: (url: string) => Agent): Fetch {
  return async (input, { method = "GET", headers, body = null, signal } = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (body !== null && typeof body !== "string") throw new TypeError("Only text can be sent.");
    const answer = await send(url, {
      dispatcher: agentFor(url),
      method,
      headers: callersHeaders(Object.fromEntries(new Headers(headers))),
      body,
      headersTimeout: 0,
      bodyTimeout: idleTimeoutMs,
      ...(signal && { signal }),
    });
    const read = bodiless.has(answer.statusCode) ? null : Readable.from(bounded(answer.body));
    return new Response(read && (Readable.toWeb(read) as ReadableStream), {
      status: answer.statusCode,
      headers: flat(answer.headers),
    });
  };
}

/** Leaving the loop destroys the connection. */
async function* bounded(body: AsyncIterable<Uint8Array>) {
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > mostAnswerBytes)
      throw new CallFailed("network", `The answer is larger than ${mostAnswerBytes} bytes.`);
    yield part;
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) all.append(name, one);
  return all;
}
