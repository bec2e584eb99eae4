import pg from "pg";

/** Whether a statement hit a unique constraint of that name. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505" && error.constraint === constraint;
}

const away = new Set(["57P01", "57P02", "57P03", "53300", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"]);

/** Whether the database was out of reach, so that the same call may pass in a moment. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return away.has(code) || /^Connection terminated|not queryable/.test(error.message);
}

/** Whether a row lost what it belongs to while it was made. */
export function isOrphan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23503";
}

/** Whether a statement waited for a lock longer than it may. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "55P03";
}
