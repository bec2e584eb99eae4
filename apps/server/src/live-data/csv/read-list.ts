import { parse } from "csv-parse";
import type { FoundOrder, SettingsOf } from "../live-source.ts";
import { unusable } from "../problems.ts";
import { missingColumns, ordersOfTable } from "../table.ts";

/** The orders of an uploaded list. A list that cannot be read, or lacks a column, is refused as a whole. */
export async function readList({ content, mapping }: SettingsOf<"csv">): Promise<FoundOrder[]> {
  const rows = await readRows(content);
  const headings = rows[0] ?? [];
  const missing = missingColumns(headings, mapping);
  if (missing.length > 0) {
    const named = headings.map((heading) => `"${heading}"`).join(", ");
    throw unusable(
      `The list has no column ${missing.map((name) => `"${name}"`).join(", ")}. It has ${named}.`,
    );
  }
  const orders = ordersOfTable(rows, mapping);
  if (orders.length > 0) return orders;
  throw unusable(
    "The list has no line with a number and an email. Check the columns that the mapping names.",
  );
}

const options = { bom: true, delimiter: [",", ";", "\t"], relaxColumnCount: true, skipEmptyLines: true };

async function readRows(content: string): Promise<string[][]> {
  try {
    const rows: string[][] = [];
    for await (const row of parse(content, options)) rows.push(row);
    return rows;
  } catch (error) {
    throw unusable(`The list is not CSV: ${error instanceof Error ? error.message : error}`);
  }
}
