import { createHash } from "node:crypto";
import { invalid } from "../problem/index.ts";
import type { Scope } from "../scope/index.ts";

/** Where the next page begins: an opaque text that belongs to its workspace and filter. */
export function encodeCursor(scope: Scope, filter: string, parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([belongsTo(scope, filter), ...parts])).toString("base64url");
}

/** What a part of a cursor must be, for whoever knows how cursors are made can make up one. */
const forms = {
  text: () => true,
  moment: (part: string) => /^[12]\d{3}-/.test(part) && isMoment(part),
  number: (part: string) => /^\d{1,9}$/.test(part),
};
type Form = keyof typeof forms;
type Parts<Forms extends readonly Form[]> = { -readonly [Position in keyof Forms]: string };

/** The parts of a cursor of a list in the order of the ids. */
export const idOnly = ["text"] as const;
/** The parts of a cursor of a list in the order of some moment, the ids breaking ties. */
export const momentAndId = ["moment", "text"] as const;

/** The parts of a cursor, each in the form it was made in, or null for the first page. */
export function decodeCursor<const Forms extends readonly Form[]>(
  cursor: string | undefined,
  scope: Scope,
  filter: string,
  expected: Forms,
): Parts<Forms> | null {
  if (cursor === undefined) return null;
  const [owner, ...parts] = read(cursor);
  const isOfList = owner === belongsTo(scope, filter) && parts.length === expected.length;
  if (!isOfList || !expected.every((form, position) => forms[form](parts[position] ?? "")))
    throw wrongCursor();
  return parts as Parts<Forms>;
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

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
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
