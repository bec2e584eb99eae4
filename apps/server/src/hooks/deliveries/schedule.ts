const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const delaysMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const mostRetryAfterMs = 24 * hour;

export const attemptsInAll = delaysMs.length + 1;

/**
 * How long after its `failures`th failure a delivery is tried again, or null when it has used up its attempts.
 * `share`, from 0 to 1, spreads it over ±20 %. A target that asks for more time gets it, up to a day; never less.
 */
export function delayAfter(failures: number, share: number, retryAfterMs = 0): number | null {
  const delayMs = delaysMs[failures - 1];
  if (delayMs === undefined) return null;
  return Math.max(Math.round(delayMs * (0.8 + 0.4 * share)), Math.min(retryAfterMs, mostRetryAfterMs));
}

/** The milliseconds a `Retry-After` asks for, in seconds or as a date; 0 when it says nothing one can follow. */
export function readRetryAfter(header: string | null, now: Date): number {
  if (header === null) return 0;
  if (/^\d{1,10}$/.test(header)) return Number(header) * second;
  const until = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(header)
    ? Date.parse(header)
    : Number.NaN;
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime());
}
