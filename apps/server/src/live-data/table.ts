import type { Mapping } from "@nebulahex/contract";
import type { FoundOrder } from "./live-source.ts";
import { orderFrom } from "./order-record.ts";

/** The columns that a mapping names and a table does not have. */
export function missingColumns(headings: readonly string[], mapping: Mapping): string[] {
  return Object.values(mapping)
    .filter((name) => name !== undefined)
    .filter((name) => columnOf(headings, name) === -1);
}

/** The orders of a table with headings. Rows that follow each other with one number are one order. */
export function ordersOfTable(
  [headings = [], ...rows]: readonly (readonly string[])[],
  mapping: Mapping,
): FoundOrder[] {
  const column = columnOf(headings, mapping.number);
  const groups: (readonly string[])[][] = [];
  let last: string | undefined;
  for (const row of rows) {
    const number = row[column]?.trim();
    if (!number) continue;
    if (number !== last) groups.push([]);
    groups.at(-1)?.push(row);
    last = number;
  }
  return groups.flatMap((group) => {
    const read = (name: string) => group.map((row) => row[columnOf(headings, name)]?.trim() ?? "");
    return orderFrom(mapping, read) ?? [];
  });
}

function columnOf(headings: readonly string[], name: string): number {
  return headings.findIndex((heading) => heading.trim().toLowerCase() === name.trim().toLowerCase());
}
