import type { Log } from "../log/index.ts";
import { type Bus, resync } from "./bus.ts";

type OnHint = (hint: unknown) => void;
export type MemoryBus = Bus & { resyncAll(): void };

/** The bus within one process. */
export function createMemoryBus(log: Log): MemoryBus {
  const channels = new Map<string, Set<{ onHint: OnHint }>>();

  function tell(channel: string, hint: unknown): void {
    for (const { onHint } of channels.get(channel) ?? []) {
      try {
        onHint(hint);
      } catch (error) {
        log.error({ err: error, channel }, "a subscriber failed on a hint");
      }
    }
  }

  // In a turn of its own: what a subscriber does or throws is nothing to the publisher.
  function publish(channel: string, hint: unknown): void {
    if (channels.has(channel)) queueMicrotask(() => tell(channel, hint));
  }

  return {
    publish,

    subscribe(channel, onHint) {
      const subscriber = { onHint };
      const subscribers = channels.get(channel) ?? new Set();
      channels.set(channel, subscribers.add(subscriber));
      return () => {
        subscribers.delete(subscriber);
        if (subscribers.size === 0 && channels.get(channel) === subscribers) channels.delete(channel);
      };
    },

    async close() {
      channels.clear();
    },

    resyncAll() {
      for (const channel of channels.keys()) publish(channel, resync);
    },
  };
}
