import type { createApp } from "../app.ts";

/** What a caller sends to be recognised. */
export type Caller = Readonly<Record<string, string>>;

export type Answer = {
  status: number;
  headers: Record<string, unknown>;
  /** The JSON of the answer; null when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers as a client without types does.
  body: any;
  /** The body, byte for byte. */
  text: string;
};

type More = { as?: Caller; body?: unknown; headers?: Record<string, string> };
export type Call = (
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS",
  path: string,
  more?: More,
) => Promise<Answer>;

/** Calls the server as a client would, without a socket. */
export function caller(server: ReturnType<typeof createApp>): Call {
  return async (method, path, { as, body, headers } = {}) => {
    const sent =
      body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const reply = await server.inject({
      method,
      url: path,
      headers: { ...type, ...as, ...headers },
      ...sent,
    });
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: /json/.test(String(reply.headers["content-type"])) ? JSON.parse(reply.payload) : null,
      text: reply.payload,
    };
  };
}
