import { type Fault, NebulaHexError } from "./nebulahex-error.ts";
import { readJson } from "./read-json.ts";

/** The JSON of an answer, undefined where it is empty; throws what a refusal says. */
export async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = text === "" ? undefined : readJson(text);
  if (response.ok && (text === "" || body !== undefined)) return body;
  throw isProblem(body) ? refusal(response, body) : unreadable(response);
}

type Problem = { code: string; detail: string; errors?: Fault[] };

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "detail" in body;
}

function refusal({ status, headers }: Response, { code, detail, errors = [] }: Problem) {
  const requestId = headers.get("request-id");
  return new NebulaHexError({
    status,
    code,
    detail,
    requestId,
    errors,
    retryAfterSeconds: retryAfterOf(headers),
  });
}

function unreadable({ status, headers }: Response) {
  return new NebulaHexError({
    status,
    code: "client.unreadable_answer",
    detail: `The answer ${status} is not of NebulaHex: check baseUrl, and what stands between you and the server.`,
    requestId: headers.get("request-id"),
    retryAfterSeconds: retryAfterOf(headers),
  });
}

/** Seconds, as NebulaHex writes it; a proxy may write a date. */
function retryAfterOf(headers: Headers): number | null {
  const value = headers.get("retry-after");
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
