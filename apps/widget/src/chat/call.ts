/** Why a call had no answer that helps. Status 0: nobody answered. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;

  constructor(status: number, code: string, retryAfterMs: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same call may succeed later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const mostMs = 15_000;

/** Calls the visitor API. Cookies stay out of it, and so does the address of the page. */
export async function call<Answer>(
  url: string,
  token: string | null,
  body?: unknown,
  method = "POST",
): Promise<Answer> {
  const reply = await fetch(url, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(mostMs),
  }).catch(() => null);
  if (reply === null) throw new Failure(0, "network", 0);
  const answer = await reply.json().catch(() => null);
  if (reply.ok) return answer;
  throw new Failure(reply.status, String(answer?.code), Number(reply.headers.get("retry-after")) * 1000);
}
