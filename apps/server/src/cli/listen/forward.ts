import { sign } from "../../hooks/index.ts";
import { stopwatch, systemClock } from "../../platform/clock/index.ts";

/** Sends an event to a developer's machine, signed like any delivery, and tells in a word or two how that went. */
export async function forward(targetUrl: string, secret: string, id: string, body: string): Promise<string> {
  const elapsed = stopwatch();
  try {
    const answer = await fetch(targetUrl, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "NebulaHex-Webhooks/1",
        ...sign([secret], id, systemClock.now(), body),
      },
      body,
      signal: AbortSignal.timeout(15_000),
    });
    await answer.body?.cancel();
    return `${answer.status} in ${Math.round(elapsed())} ms`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `not delivered: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
