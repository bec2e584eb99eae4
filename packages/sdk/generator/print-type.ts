import { eventNames, permissions } from "@nebulahex/contract";
import { nounOf, type Schema } from "./schema.ts";

/** `?:` of what callers send takes `undefined` as well; what they get has the field or has it not. */
export type Side = "input" | "output";

const namedEnums = new Map([
  [JSON.stringify(eventNames), "EventName"],
  [JSON.stringify(permissions), "Permission"],
]);

/** The TypeScript type of a JSON schema; a noun by its name. */
export function printType(schema: Schema, side: Side): string {
  const noun = nounOf(schema);
  if (noun !== null) return noun;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map((choice) => printType(choice, side)));
  if (schema.allOf) return schema.allOf.map((part) => `(${printType(part, side)})`).join(" & ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return printEnum(schema.enum);
  if (Array.isArray(schema.type))
    return union(schema.type.map((type) => printType({ ...schema, type }, side)));
  return printPlain(schema, side);
}

function printEnum(values: readonly unknown[]): string {
  return namedEnums.get(JSON.stringify(values)) ?? union(values.map((value) => JSON.stringify(value)));
}

function printPlain(schema: Schema, side: Side): string {
  switch (schema.type) {
    case "object":
      return printObject(schema, side);
    case "array":
      return `${side === "input" ? "readonly " : ""}(${printType(schema.items ?? {}, side)})[]`;
    case "integer":
      return "number";
    case "string":
      // A file can be handed over as it is; it goes as a form then.
      return schema.contentEncoding === "base64" && side === "input" ? "string | Blob" : "string";
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      return "unknown";
  }
}

function printObject({ properties = {}, required = [], additionalProperties }: Schema, side: Side): string {
  const fields = Object.entries(properties);
  if (fields.length === 0) {
    const values =
      typeof additionalProperties === "object" ? printType(additionalProperties, side) : "unknown";
    return `{ [name: string]: ${values} }`;
  }
  return `{\n${fields.map(([name, field]) => printField(name, field, required.includes(name), side)).join("\n")}\n}`;
}

function printField(name: string, field: Schema, isRequired: boolean, side: Side): string {
  const mayBeUndefined = !isRequired && side === "input";
  const type = `${printType(field, side)}${mayBeUndefined ? " | undefined" : ""}`;
  return `${printDoc(docOf(field))}${JSON.stringify(name)}${isRequired ? "" : "?"}: ${type};`;
}

function docOf({ description, default: value }: Schema): string[] {
  const lines = description === undefined ? [] : [description];
  return value === undefined ? lines : [...lines, `Without it: ${JSON.stringify(value)}.`];
}

export function printDoc(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => text.replaceAll("*/", "*\\/").split("\n"));
  if (lines.length === 0) return "";
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}
