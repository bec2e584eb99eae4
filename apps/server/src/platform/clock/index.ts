export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A moment as the API writes it: ISO 8601 in UTC to the whole second. */
export function toTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

export function toTimeOrNull(moment: Date | null): string | null {
  return moment === null ? null : toTime(moment);
}

export function later(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}

/** Milliseconds of a steady watch, for measuring how long something took. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
