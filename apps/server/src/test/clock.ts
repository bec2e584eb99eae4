import type { Clock } from "../platform/clock/index.ts";

export type GivenClock = Clock & { advance(ms: number): void };

/** A clock that stands still until it is moved. */
export function givenClock(): GivenClock {
  let nowMs = Date.parse("2026-03-02T09:00:00Z");
  return {
    now: () => new Date(nowMs),
    advance(ms) {
      nowMs += ms;
    },
  };
}
