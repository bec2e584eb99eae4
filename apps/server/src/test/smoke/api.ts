import { setTimeout as pause } from "node:timers/promises";

/** A client of the API as an integrator without an SDK would write it. */
export type Api = ReturnType<typeof openApi>;

export function openApi(url: string, headers: Record<string, string>) {
  // biome-ignore lint/suspicious/noExplicitAny: the smoke reads answers as a client without types does.
  return async function call(method: string, path: string, body?: unknown): Promise<any> {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...type, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refused(answer.status, `${method} ${path} answered ${answer.status}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
}

export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const mostTries = 600;

/** Sends again where the connection broke or the server cannot answer for a moment, as a client does that must get through. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if ((error instanceof Refused && error.status !== 503) || tries === mostTries) throw error;
      await pause(50);
    }
  }
}

/** All pages of a list, one after the other. */
export async function listAll<Row>(call: Api, path: string, plural: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await call("GET", `${path}?limit=100${next}`);
    rows.push(...page[plural]);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

/** Signs up somebody new and answers their calls by session. */
export function signUp(url: string, email: string): Promise<Api> {
  return openSession(url, "sign-up", { name: "Ada", email, password: "correct horse battery staple" });
}

export function signIn(url: string, email: string, password: string): Promise<Api> {
  return openSession(url, "sign-in", { email, password });
}

async function openSession(url: string, door: "sign-up" | "sign-in", body: object): Promise<Api> {
  const answer = await fetch(`${url}/api/auth/${door}/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Refused(answer.status, `${door} answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return openApi(url, { cookie, origin: url });
}
