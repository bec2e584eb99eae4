import type { Offered } from "./offered.ts";
import { printType } from "./print-type.ts";
import { nounOf, type Schema, schemaOf } from "./schema.ts";

/** What a call gives: the name of its type, and its fields where that is no noun. Null where it gives nothing. */
export function replyOf({ operation, typeName }: Offered): { name: string; own: Schema | null } | null {
  if (operation.reply === undefined) return null;
  const schema = schemaOf(operation.reply);
  const noun = nounOf(schema);
  return noun === null ? { name: `${typeName}Reply`, own: schema } : { name: noun, own: null };
}

/** The type of one row of a list, as seen from outside of shapes.ts. */
export function rowType(rows: string, list: Schema): string {
  const row = list.properties?.[rows]?.items ?? {};
  return nounOf(row) === null ? printType(row, "output") : `shapes.${nounOf(row)}`;
}
