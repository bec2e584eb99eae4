/** An exact sliding window: no span of `windowMs`, wherever it begins, holds more than `limit` calls. */
export type Limiter = {
  /**
   * Counts a call unless it is refused. One bucket keeps one `windowMs`; its `limit` (at least 1) may change.
   * Only tests give `nowMs`.
   */
  take(bucket: string, limit: number, windowMs: number, nowMs?: number): Promise<Taken>;
  forget(bucket: string): Promise<void>;
  close(): Promise<void>;
};

/** `resetMs` is the time until the oldest counted call leaves the window; a call after `retryAfterMs` passes. */
export type Taken =
  | { allowed: true; remaining: number; resetMs: number }
  | { allowed: false; retryAfterMs: number; resetMs: number };
