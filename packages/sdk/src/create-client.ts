import { type CallOptions, call, type Settings } from "./call.ts";
import type { NebulaHex } from "./generated/client.ts";
import { operations } from "./generated/operations.ts";
import { List } from "./list.ts";
import type { Input, Operation } from "./operation.ts";
import { sleep } from "./retry.ts";

/** How to reach a server, and as whom. */
export type ClientOptions = {
  /** `nhx_sk_…`, from Settings, API Keys. `null` on the server's own pages: the browser's session calls. */
  apiKey: string | null;
  /** Where NebulaHex runs: `https://chat.example.com`. */
  baseUrl: string;
  /** The workspace that a session means, where the person is a member of several. A key has one. */
  workspaceId?: string | undefined;
  /** How often a failed call is tried again where that is safe. Without it: 2. */
  maxRetries?: number | undefined;
  /** How many milliseconds one try may take. Without it: 30,000. */
  timeoutMs?: number | undefined;
  /** What calls instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** What waits between two tries instead of a timer; tests give one that does not. */
  sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
};

/**
 * Makes the client. It holds no connection and no state: make one and keep it, or one for each call.
 *
 * Calls that the server refuses for a moment (429, 503) are tried again when it says, up to 60 seconds later; calls whose
 * answer got lost (network, time-out, 5xx) after 0.25 to 8 seconds, if they are a GET or a POST: each POST carries an
 * `Idempotency-Key`, the same on every try, so that it has one effect. Throws a TypeError on a `baseUrl` or `apiKey` that
 * cannot be one; the calls themselves throw `NebulaHexError`.
 *
 * @example
 * import { createClient } from "@nebulahex/sdk";
 *
 * const nebulahex = createClient({
 *   apiKey: process.env.NEBULAHEX_API_KEY ?? "",
 *   baseUrl: process.env.NEBULAHEX_URL ?? "https://chat.example.com",
 * });
 * const { bots } = await nebulahex.bots.list();
 * console.log(bots.map((bot) => bot.name));
 */
export function createClient(options: ClientOptions): NebulaHex {
  const settings = settingsOf(options);
  const groups = Object.entries(operations).map(([group, members]) => [
    group,
    Object.fromEntries(
      Object.entries(members).map(([name, operation]) => [name, method(settings, operation)]),
    ),
  ]);
  // The table and the type are made from the same contract.
  return Object.fromEntries(groups) as NebulaHex;
}

function settingsOf({ apiKey, baseUrl, workspaceId, ...options }: ClientOptions): Settings {
  if (!/^https?:/.test(new URL(baseUrl).protocol)) throw new TypeError(`${baseUrl} is no http or https URL.`);
  if (apiKey === "" || apiKey === undefined) {
    throw new TypeError(
      "apiKey is empty: give a key of Settings, API Keys, or null for the browser's session.",
    );
  }
  return {
    baseUrl: baseUrl.replace(/\/+$/, ""),
    headers: {
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(workspaceId === undefined ? {} : { "nebulahex-workspace": workspaceId }),
    },
    maxRetries: options.maxRetries ?? 2,
    timeoutMs: options.timeoutMs ?? 30_000,
    fetch: options.fetch ?? globalThis.fetch,
    sleep: options.sleep ?? sleep,
  };
}

function method(settings: Settings, operation: Operation) {
  const { rows } = operation;
  const hasInput = operation.takes !== undefined || operation.path.includes("{");
  return (...given: [Input?, CallOptions?]) => {
    const [input, options] = hasInput ? given : [undefined, given[0]];
    if (rows === undefined) return call(settings, operation, input, options);
    return new List(
      async (cursor) => {
        const more = cursor === undefined ? input : { ...input, cursor };
        return (await call(settings, operation, more, options)) as Page;
      },
      (page) => page[rows] as unknown[],
    );
  };
}

type Page = { nextCursor: string | null; [rows: string]: unknown };
