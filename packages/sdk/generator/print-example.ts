import { nouns, type Schema } from "./schema.ts";

/** A value as a caller would write it: the contract's example, else the plainest of its type. */
export function printExample(schema: Schema): string {
  const given = schema.example ?? schema.const ?? schema.enum?.[0];
  if (given !== undefined) return JSON.stringify(given);
  if (schema.allOf) return printTogether(schema.allOf);
  const noun = schema.$ref === undefined ? undefined : nouns.get(schema.$ref.replace("#/$defs/", ""));
  const inner = noun ?? schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (inner) return printExample(inner);
  if (schema.type === "object") return printExampleObject(schema);
  if (schema.type === "array") return `[${printExample(schema.items ?? {})}]`;
  if (schema.type === "boolean") return "true";
  return schema.type === "string" ? '"…"' : "1";
}

/** One object with the fields of all parts. */
function printTogether(parts: readonly Schema[]): string {
  return `{ ${parts.map((part) => printExample(part).slice(1, -1).trim()).join(", ")} }`;
}

/** What must be given. */
function printExampleObject({ properties = {}, required = [] }: Schema): string {
  const fields = Object.entries(properties).filter(([name]) => required.includes(name));
  return fields.length === 0
    ? "{}"
    : `{ ${fields.map(([name, field]) => `${name}: ${printExample(field)}`).join(", ")} }`;
}
