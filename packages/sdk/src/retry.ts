import type { NebulaHexError } from "./nebulahex-error.ts";

const mostRetryAfterSeconds = 60;
const firstBackoffMs = 500;
const mostBackoffMs = 8000;

/**
 * How long to wait before the next try; null when there must be none. A refused call (429, 503, or its twin still runs)
 * had no effect and may come again when the server says; one whose fate is unknown only if a repeat has no second effect.
 */
export function waitMs(error: NebulaHexError, tries: number, isRepeatable: boolean): number | null {
  const { status, retryAfterSeconds } = error;
  const wasRefused = status === 429 || status === 503 || error.code === "idempotency.in_progress";
  if (wasRefused && retryAfterSeconds !== null) {
    return retryAfterSeconds > mostRetryAfterSeconds ? null : retryAfterSeconds * 1000 + jitter(250);
  }
  if (status === 429 || (isRepeatable && (status === 0 || status >= 500))) return backoffMs(tries);
  return null;
}

/** Doubles with each try; half of it is chance, so that many callers do not come back at once. */
function backoffMs(tries: number): number {
  const most = Math.min(mostBackoffMs, firstBackoffMs * 2 ** tries);
  return most / 2 + jitter(most / 2);
}

function jitter(most: number): number {
  return Math.random() * most;
}

/** Resolves after that many milliseconds, and rejects with the signal's reason when that comes first. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
  });
}
