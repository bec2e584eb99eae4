import type { Clock } from "../clock/index.ts";

export type BriefMemory<T> = {
  /** What was found for `key` less than a second ago, or what `look` finds now. */
  recall(key: string, clock: Clock, look: () => Promise<T | null>): Promise<T | null>;
  forget(key: string): void;
};

const mostAgeMs = 1000;
const mostEntries = 10_000;

/** Remembers what was found for less than a second; what is missing or failed is looked up each time. */
export function briefMemory<T>(): BriefMemory<T> {
  const entries = new Map<string, { sinceMs: number; found: Promise<T | null> }>();

  function look(key: string, sinceMs: number, lookNow: () => Promise<T | null>) {
    const found = lookNow();
    entries.delete(key);
    entries.set(key, { sinceMs, found });
    const forget = () => {
      if (entries.get(key)?.found === found) entries.delete(key);
    };
    found.then((value) => value === null && forget(), forget);
    if (entries.size > mostEntries) forgetOldest();
    return found;
  }

  function forgetOldest() {
    for (const key of entries.keys()) return void entries.delete(key);
  }

  return {
    recall(key, clock, lookNow) {
      const nowMs = clock.now().getTime();
      const entry = entries.get(key);
      const ageMs = entry === undefined ? mostAgeMs : nowMs - entry.sinceMs;
      // A clock set back must not keep what was found alive.
      const isFresh = entry !== undefined && ageMs >= 0 && ageMs < mostAgeMs;
      return isFresh ? entry.found : look(key, nowMs, lookNow);
    },
    forget: (key) => void entries.delete(key),
  };
}
