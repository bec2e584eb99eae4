/** The beginning of a day (`2026-03-14`) in the reader's own time zone, or of a later one, as the API takes moments. */
export function startOfDay(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** A day as addresses and inputs write it; undefined for anything else. */
export function readDay(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}
