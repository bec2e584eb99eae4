import pg from "pg";

const readAny = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, "text");
const inUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00$/;

/** A moment as PostgreSQL writes it. In UTC it is nearly ISO 8601, which JavaScript reads many times as fast. */
export function readMoment(text: string): Date {
  return inUtc.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : readAny(text);
}
