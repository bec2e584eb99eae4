import type { Conversation, Message } from "@nebulahex/sdk";
import { readEvents } from "./read-events.ts";

/** What the stream of the inbox tells. `isConnected` is ours: whether it tells anything now. */
export type Live =
  | { event: "conversation"; data: Conversation }
  | { event: "message"; data: Message }
  | { event: "counts"; data: InboxCounts }
  | { event: "presence"; data: { memberIds: readonly string[] } }
  | { event: "typing"; data: { conversationId: string } }
  | { event: "reset"; data: Record<string, never> }
  | { event: "connection"; data: { isConnected: boolean } };

export type InboxCounts = { waiting: number; mine: number; bot: number };

type Listener = (news: Live) => void;

/** The server says something every 15 seconds; a stream that is silent for longer is dead without knowing. */
const mostSilenceMs = 35_000;
const waitsMs = [500, 1000, 2000, 5000, 10_000];

/**
 * Follows a workspace's inbox, over one stream for the tab, for as long as it is open: after a loss it goes on where it was,
 * at once when the network or the tab comes back.
 */
export function followInbox(workspaceId: string, hear: Listener): () => void {
  const end = new AbortController();
  let lastEventId: string | undefined;
  let failures = 0;
  let attempt = new AbortController();
  let isConnected = false;

  const tellConnection = (now: boolean) => {
    if (now !== isConnected) hear({ event: "connection", data: { isConnected: now } });
    isConnected = now;
  };

  async function once() {
    attempt = new AbortController();
    const signal = AbortSignal.any([end.signal, attempt.signal]);
    const response = await fetch("/api/v1/inbox/stream", {
      headers: {
        accept: "text/event-stream",
        "nebulahex-workspace": workspaceId,
        ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
      },
      signal,
    });
    if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}`);
    for await (const { event, data, id } of readEvents(response.body, mostSilenceMs, signal)) {
      failures = 0;
      tellConnection(true);
      if (id !== undefined) lastEventId = id;
      if (event !== undefined) hear({ event, data: JSON.parse(data) } as Live);
    }
  }

  async function run() {
    while (!end.signal.aborted) {
      await once().catch(() => undefined);
      tellConnection(false);
      if (!end.signal.aborted)
        await pause(waitsMs[Math.min(failures++, waitsMs.length - 1)] ?? 0, end.signal);
    }
  }

  const comeBack = () => {
    if (document.visibilityState === "hidden" || isConnected) return;
    failures = 0;
    attempt.abort();
  };
  const lose = () => attempt.abort();
  window.addEventListener("online", comeBack);
  window.addEventListener("offline", lose);
  document.addEventListener("visibilitychange", comeBack);
  void run();

  return () => {
    end.abort();
    window.removeEventListener("online", comeBack);
    window.removeEventListener("offline", lose);
    document.removeEventListener("visibilitychange", comeBack);
  };
}

/** Waits, but no longer than until the network is back or nobody listens. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((goOn) => {
    const done = () => {
      clearTimeout(waiting);
      window.removeEventListener("online", done);
      goOn();
    };
    const waiting = setTimeout(done, ms);
    window.addEventListener("online", done, { once: true });
    signal.addEventListener("abort", done, { once: true });
  });
}
