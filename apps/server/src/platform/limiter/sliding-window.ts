import type { Taken } from "./limiter.ts";

/** The times of the counted calls, oldest first, in a ring. */
export class SlidingWindow {
  #times = new Float64Array(4);
  #oldest = 0;
  #count = 0;
  #emptyAtMs = 0;

  take(limit: number, windowMs: number, nowMs: number): Taken {
    this.#dropUntil(nowMs - windowMs);
    if (this.#count >= limit) {
      return {
        allowed: false,
        retryAfterMs: this.#at(this.#count - limit) + windowMs - nowMs,
        resetMs: this.#at(0) + windowMs - nowMs,
      };
    }
    // A clock that was set back must not put times out of order.
    const atMs = this.#count === 0 ? nowMs : Math.max(nowMs, this.#at(this.#count - 1));
    this.#add(atMs);
    this.#emptyAtMs = atMs + windowMs;
    return { allowed: true, remaining: limit - this.#count, resetMs: this.#at(0) + windowMs - nowMs };
  }

  isEmptyAt(nowMs: number): boolean {
    return this.#emptyAtMs <= nowMs;
  }

  #dropUntil(ms: number): void {
    while (this.#count > 0 && this.#at(0) <= ms) {
      this.#oldest = (this.#oldest + 1) % this.#times.length;
      this.#count -= 1;
    }
  }

  #add(ms: number): void {
    if (this.#count === this.#times.length) this.#grow();
    this.#times[(this.#oldest + this.#count) % this.#times.length] = ms;
    this.#count += 1;
  }

  #grow(): void {
    const larger = new Float64Array(this.#times.length * 2);
    for (let i = 0; i < this.#count; i++) larger[i] = this.#at(i);
    this.#times = larger;
    this.#oldest = 0;
  }

  #at(index: number): number {
    return this.#times[(this.#oldest + index) % this.#times.length] ?? 0;
  }
}
