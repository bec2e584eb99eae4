import pg from "pg";

/** Whether a statement hit a unique constraint of that name. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.code === "23505" && error.constraint === constraint;
}

/** Connection exceptions, a server that stops, starts or is full, and what a socket says of them. */
const away =
  /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const awayWords = /^Connection terminated|not queryable|^timeout exceeded when trying to connect/;

/** Whether the database was out of reach, so that the same call may pass in a moment. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  // The socket of an embedded server that is down is a missing file, but not every missing file is a socket.
  const isNoSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return away.test(code) || isNoSocket || awayWords.test(error.message);
}

/** Whether a row lost what it belongs to while it was made. */
export function isOrphan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "23503";
}

/** Whether a statement waited for a lock longer than it may. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "55P03";
}
