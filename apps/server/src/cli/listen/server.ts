import { clientOfProcess } from "../../platform/config/index.ts";

/** A server as a developer's machine sees it. */
export type Server = {
  get(path: string, headers?: Record<string, string>, signal?: AbortSignal): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
};

export function openServer(given: string | undefined): Server {
  const { url, apiKey } = clientOfProcess();
  const base = (given ?? url).replace(/\/+$/, "");
  const authorization = `Bearer ${apiKey}`;
  return {
    get: (path, headers = {}, signal = AbortSignal.timeout(30_000)) =>
      fetch(`${base}/api/v1${path}`, { headers: { authorization, ...headers }, signal }),
    post: (path, body) =>
      fetch(`${base}/api/v1${path}`, {
        method: "POST",
        headers: { authorization, ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      }),
  };
}

/** What the server says is wrong, in its own words. */
export async function refusalOf(answer: Response): Promise<Error> {
  const said = await answer.text();
  const detail = /"detail":("(?:[^"\\]|\\.)*")/.exec(said)?.[1];
  return new Error(detail === undefined ? `The server answered ${answer.status}.` : JSON.parse(detail));
}
