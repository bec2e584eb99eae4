import { createHash } from "node:crypto";
import { invalid } from "../problem/index.ts";
import type { Scope } from "../scope/index.ts";

/** Where the next page begins: an opaque text that belongs to its workspace and filter. */
export function encodeCursor(scope: Scope, filter: string, parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([belongsTo(scope, filter), ...parts])).toString("base64url");
}

/** The parts of a cursor, or null for the first page. */
export function decodeCursor(cursor: string | undefined, scope: Scope, filter: string): string[] | null {
  if (cursor === undefined) return null;
  const [owner, ...parts] = read(cursor);
  if (owner !== belongsTo(scope, filter)) throw wrongCursor();
  return parts;
}

/** Cuts rows asked for with one row to spare into a page and the cursor of the next. */
export function cutPage<Row>(rows: readonly Row[], limit: number, cursorAfter: (last: Row) => string) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? cursorAfter(last) : null };
}

function belongsTo(scope: Scope, filter: string): string {
  return createHash("sha256").update(`${scope.workspaceId}\n${filter}`).digest("base64url").slice(0, 12);
}

function read(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts) && parts.every((part) => typeof part === "string")) return parts;
  } catch {
    throw wrongCursor();
  }
  throw wrongCursor();
}

function wrongCursor() {
  return invalid(
    "cursor",
    "This cursor is not of this list. Use nextCursor of the page before, with the same filters, or none.",
  );
}
