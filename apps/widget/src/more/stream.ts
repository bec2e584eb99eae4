import { readEvents, type ServerEvent } from "./read-events.ts";

export type Stream = {
  /** Looks whether the line is alive, and begins anew where it is not. */
  wake(): void;
  end(): void;
};

type Given = {
  url: string;
  token: () => Promise<string>;
  /** The last sequence seen: the server goes on behind it. */
  seen: () => number;
  hear: (event: ServerEvent) => void;
  tell: (isLive: boolean) => void;
};

/** The server gives a sign of life each 15 seconds; a line without one is dead, though nobody says so. */
const deadAfterMs = 35_000;
const mostPauseMs = 30_000;

/** Follows a thread for good: a line that breaks or falls silent is opened anew where it was. */
export function follow({ url, token, seen, hear, tell }: Given): Stream {
  let isOver = false;
  let lastSign = 0;
  let failures = 0;
  let line: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run() {
    const current = new AbortController();
    line = current;
    lastSign = Date.now();
    try {
      const reply = await fetch(url, {
        headers: { authorization: `Bearer ${await token()}`, "last-event-id": String(seen()) },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: current.signal,
      });
      if (!reply.ok || reply.body === null) throw new Error(String(reply.status));
      for await (const event of readEvents(reply.body, sign)) hear(event);
    } catch {
      failures++;
    }
    if (line !== current || isOver) return;
    line = null;
    tell(false);
    timer = setTimeout(run, pauseMs(failures));

    function sign() {
      lastSign = Date.now();
      failures = 0;
      tell(true);
    }
  }

  function again() {
    clearTimeout(timer);
    line?.abort();
    if (!isOver) void run();
  }

  const watch = setInterval(() => {
    if (line !== null && Date.now() - lastSign > deadAfterMs) again();
  }, 5000);
  void run();

  return {
    wake() {
      // A clock that was set back says nothing of the line.
      const silentMs = Math.abs(Date.now() - lastSign);
      if (line === null || silentMs > 20_000) again();
    },
    end() {
      isOver = true;
      clearInterval(watch);
      clearTimeout(timer);
      line?.abort();
    },
  };
}

/** Longer after each failure, and never all visitors at once. */
function pauseMs(failures: number): number {
  return Math.min(mostPauseMs, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
}
