import { NebulaHexError } from "./nebulahex-error.ts";
import { addressOf, type Input, type Operation, queryOf } from "./operation.ts";
import { readAnswer } from "./read-answer.ts";
import { waitMs } from "./retry.ts";

/** What one call may have besides its input. */
export type CallOptions = {
  /** Stops the call, its waiting between tries included. */
  signal?: AbortSignal | undefined;
  /** How many milliseconds one try may take, instead of the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
  /** For POST: 1 to 255 characters, the same on a repeat of the same call within 24 hours. Without it one is made. */
  idempotencyKey?: string | undefined;
};

export type Settings = {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** Makes a call, and again where that is safe and promises something. */
export async function call(
  settings: Settings,
  operation: Operation,
  input: Input = {},
  { signal, timeoutMs = settings.timeoutMs, idempotencyKey }: CallOptions = {},
): Promise<unknown> {
  const request = requestOf(settings, operation, input, idempotencyKey);
  const isRepeatable =
    operation.method === "GET" ||
    operation.method === "PUT" ||
    (operation.method === "POST" && !operation.showsOnce);
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(settings, request, timeoutMs, signal);
    } catch (error) {
      const wait =
        error instanceof NebulaHexError && tries < settings.maxRetries
          ? waitMs(error, tries, isRepeatable)
          : null;
      if (wait === null) throw error;
      await settings.sleep(wait, signal);
    }
  }
}

type Prepared = { url: string; init: RequestInit };

function requestOf(
  settings: Settings,
  operation: Operation,
  input: Input,
  idempotencyKey = newKey(),
): Prepared {
  const { path, rest } = addressOf(operation, input);
  const query = operation.takes === "query" ? queryOf(rest) : "";
  const body = operation.takes === "body" ? bodyOf(rest) : null;
  const headers = {
    accept: "application/json",
    ...settings.headers,
    // A form's content type has a boundary, which fetch chooses.
    ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
    ...(operation.method === "POST" ? { "idempotency-key": idempotencyKey } : {}),
  };
  // A followed redirect would turn a POST into a GET.
  const init: RequestInit = { method: operation.method, headers, body, redirect: "manual" };
  return { url: `${settings.baseUrl}${path}${query}`, init };
}

/** JSON, or a form where a file is among the fields. */
function bodyOf(input: Input): string | FormData {
  if (!Object.values(input).some((value) => value instanceof Blob)) return JSON.stringify(input);
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    if (value instanceof Blob) {
      const { fileName } = input;
      form.set(
        name,
        value,
        typeof fileName === "string" ? fileName : value instanceof File ? value.name : name,
      );
    } else if (value !== undefined && name !== "fileName") form.set(name, String(value));
  }
  return form;
}

async function attempt(
  { fetch }: Settings,
  { url, init }: Prepared,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      ...init,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return await readAnswer(response);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof NebulaHexError) throw error;
    throw timeout.aborted ? timedOut(timeoutMs, error) : unreachable(url, error);
  }
}

function timedOut(timeoutMs: number, cause: unknown): NebulaHexError {
  const detail = `No whole answer came within ${timeoutMs} ms. Call again, or give it more time with timeoutMs.`;
  return new NebulaHexError({ status: 0, code: "client.timed_out", detail }, { cause });
}

function unreachable(url: string, cause: unknown): NebulaHexError {
  const detail = `Nothing answers at ${new URL(url).origin}: check baseUrl and the network.`;
  return new NebulaHexError({ status: 0, code: "client.unreachable", detail }, { cause });
}

/** Unlike randomUUID, this works on pages without https, too. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
