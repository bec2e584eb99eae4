import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The cells of a line; null is an empty one. */
export type Row = readonly (string | number | boolean | null)[];

const runs = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/** Whether the caller wants the answer as a table. */
export function wantsCsv({ headers }: FastifyRequest): boolean {
  return /\btext\/csv\b/i.test(headers.accept ?? "");
}

/** Sends rows as they are read, as a file named after the last part of the path. */
export function sendCsv(reply: FastifyReply, path: string, rows: AsyncIterable<Row>) {
  const name = path.split("/").at(-1);
  return reply
    .type("text/csv; charset=utf-8")
    .headers({ "content-disposition": `attachment; filename="${name}.csv"`, "cache-control": "no-store" })
    .send(Readable.from(linesOf(rows)));
}

async function* linesOf(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield lineOf(row);
}

/** A line of RFC 4180, in which nothing is a formula: https://owasp.org/www-community/attacks/CSV_Injection */
export function lineOf(row: Row): string {
  return `${row.map(cellOf).join(",")}\r\n`;
}

function cellOf(value: Row[number]): string {
  if (typeof value !== "string") return String(value ?? "");
  const text = runs.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
