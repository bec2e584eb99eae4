import { pauseMs } from "../chat/pause.ts";
import type { Token } from "./open-token.ts";
import { readEvents, type ServerEvent } from "./read-events.ts";

export type Stream = {
  /** Looks whether the line is alive, and begins anew where it is not, or where it cannot be. */
  wake(isAnew: boolean): void;
  end(): void;
};

type Given = {
  url: string;
  token: Token;
  /** The last sequence seen: the server goes on behind it. */
  seen: () => number;
  hear: (event: ServerEvent) => void;
  tell: (isLive: boolean) => void;
};

/** The server gives a sign of life each 15 seconds; a line without one is dead, though nobody says so. */
const deadAfterMs = 35_000;
/** A connection from before a sleep takes a call and never answers it. */
const answeredWithinMs = 10_000;
const doubtfulAfterMs = 20_000;
const watchMs = 5000;

/** Follows a thread for good: a line that breaks or falls silent is opened anew where it was. */
export function follow({ url, token, seen, hear, tell }: Given): Stream {
  let isOver = false;
  let lastSign = 0;
  let failures = 0;
  let isAnswered = false;
  let line: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run() {
    const current = new AbortController();
    line = current;
    lastSign = Date.now();
    isAnswered = false;
    try {
      const reply = await fetch(url, {
        headers: { authorization: `Bearer ${await token.get()}`, "last-event-id": String(seen()) },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: current.signal,
      });
      if (reply.status === 401) token.refuse();
      if (!reply.ok || reply.body === null) throw new Error(String(reply.status));
      for await (const event of readEvents(reply.body, sign)) if (line === current) hear(event);
    } catch {
      failures++;
    }
    if (line !== current || isOver) return;
    line = null;
    tell(false);
    timer = setTimeout(run, pauseMs(failures));

    function sign() {
      if (line !== current) return;
      lastSign = Date.now();
      isAnswered = true;
      failures = 0;
      tell(true);
    }
  }

  function again() {
    clearTimeout(timer);
    line?.abort();
    if (!isOver) void run();
  }

  /** A clock that was set back says nothing of the line. */
  const silentMs = () => Math.abs(Date.now() - lastSign);
  const watch = setInterval(() => {
    if (line === null || silentMs() < (isAnswered ? deadAfterMs : answeredWithinMs)) return;
    tell(false);
    again();
  }, watchMs);
  void run();

  return {
    wake(isAnew) {
      if (isAnew || line === null || silentMs() > doubtfulAfterMs) again();
    },
    end() {
      isOver = true;
      clearInterval(watch);
      clearTimeout(timer);
      line?.abort();
    },
  };
}
