import { stopwatch } from "../clock/index.ts";
import type { Limiter } from "./limiter.ts";
import { SlidingWindow } from "./sliding-window.ts";

export type MemoryLimiter = Limiter & { bucketCount(): number };

const firstSweepAt = 1024;

/** The limiter of a single process. */
export function createMemoryLimiter(): MemoryLimiter {
  const windows = new Map<string, SlidingWindow>();
  const elapsedMs = stopwatch();
  let sweepAt = firstSweepAt;

  function open(bucket: string, nowMs: number): SlidingWindow {
    if (windows.size >= sweepAt) sweep(nowMs);
    const window = new SlidingWindow();
    windows.set(bucket, window);
    return window;
  }

  // Swept only when twice as many as were in use last time, so that the cost of a sweep is shared by as many new buckets.
  function sweep(nowMs: number): void {
    for (const [bucket, window] of windows) {
      if (window.isEmptyAt(nowMs)) windows.delete(bucket);
    }
    sweepAt = Math.max(firstSweepAt, windows.size * 2);
  }

  return {
    take(bucket, limit, windowMs, nowMs = Math.floor(elapsedMs())) {
      const window = windows.get(bucket) ?? open(bucket, nowMs);
      return Promise.resolve(window.take(limit, windowMs, nowMs));
    },
    async forget(bucket) {
      windows.delete(bucket);
    },
    async close() {
      windows.clear();
    },
    bucketCount: () => windows.size,
  };
}
