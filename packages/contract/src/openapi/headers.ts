/** Headers of answers, by their name; the document writes each once. */
export const headers = {
  "Request-Id": header("Id of the call: tell it when you ask for help.", "req_0mgk3v9s2q4w8e6r1t5y7u3i"),
  "RateLimit-Policy": header("How many calls (`q`) any window of `w` seconds takes.", '"default";q=60;w=60'),
  RateLimit: header("How many calls are left (`r`); in `t` seconds all are.", '"default";r=59;t=60'),
  "Idempotent-Replayed": header(
    "`true` when this is the answer of an earlier call with the same key.",
    "true",
  ),
  "Retry-After": header("In how many whole seconds to call again.", "12"),
  "WWW-Authenticate": header("How to be recognised.", "Bearer"),
} as const;
export type HeaderName = keyof typeof headers;

export function refersTo(names: readonly HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function header(description: string, example: string) {
  return { description, schema: { type: "string" }, example };
}
