import { createHash } from "node:crypto";

declare const row: unique symbol;

/** A statement with its values. The text is fixed where it is written, so each is prepared once by its name. */
export type Sql<Row> = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly [row]?: Row;
};

const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>();

/** Writes a statement; `${…}` is always a value, never a piece of SQL. */
export function sql<Row = never>(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql<Row> {
  let statement = prepared.get(strings);
  if (statement === undefined) {
    const text = strings.reduce((before, after, position) => `${before}$${position}${after}`);
    statement = { name: createHash("sha256").update(text).digest("base64url").slice(0, 20), text };
    prepared.set(strings, statement);
  }
  return { ...statement, values: values.map(storable) };
}

/** PostgreSQL's text holds no NUL and no half of a pair; as in HTML, they become the replacement character. */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== "string" || (value.isWellFormed() && !value.includes("\0"))) return value;
  return value.replaceAll("\0", "\uFFFD").toWellFormed();
}

/** A value for a jsonb column. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, inner) => withStorableNames(storable(inner)));
}

function withStorableNames(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value);
  if (fields.every(([name]) => storable(name) === name)) return value;
  return Object.fromEntries(fields.map(([name, inner]) => [storable(name), inner]));
}
