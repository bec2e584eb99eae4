import { setTimeout as pause } from "node:timers/promises";
import { eventsOf, type ServerSentEvent } from "./events-of.ts";
import { refusalOf, type Server } from "./server.ts";

/** Longer than two heartbeats: a line that says nothing for so long is dead. */
const silenceMs = 40_000;
const pauseMs = 1000;
const mostPauseMs = 15_000;

/**
 * The workspace's events from now on, each once. A connection that breaks is made again from behind the last one; a
 * server that refuses ends it. `onBreak` is told why, once for each break.
 */
export async function* followFeed(
  server: Server,
  onBreak: (reason: string) => void,
): AsyncGenerator<ServerSentEvent> {
  let place: Record<string, string> = {};
  for (let failures = 0; ; failures += 1) {
    const line = new AbortController();
    try {
      const answer = await server.get("/events", { accept: "text/event-stream", ...place }, line.signal);
      if (isFinal(answer.status)) throw new Refusal(await refusalOf(answer));
      if (!answer.ok) throw await refusalOf(answer);
      for await (const event of eventsOf(watched(answer.body, line))) {
        failures = 0;
        if (event.name !== "open") yield event;
        place = { "last-event-id": event.id };
      }
      throw new Error("The server closed the line.");
    } catch (error) {
      if (error instanceof Refusal) throw error.reason;
      if (failures === 0) onBreak(error instanceof Error ? error.message : String(error));
    } finally {
      line.abort();
    }
    await pause(Math.min(pauseMs * 2 ** failures, mostPauseMs));
  }
}

class Refusal extends Error {
  readonly reason: Error;
  constructor(reason: Error) {
    super(reason.message);
    this.reason = reason;
  }
}

/** A wrong key, a missing right, a place that is gone: trying again helps nobody. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

async function* watched(body: ReadableStream<Uint8Array> | null, line: AbortController) {
  const timer = setTimeout(() => line.abort(new Error("The line fell silent.")), silenceMs);
  try {
    for await (const part of body ?? []) {
      timer.refresh();
      yield part;
    }
  } finally {
    clearTimeout(timer);
  }
}
