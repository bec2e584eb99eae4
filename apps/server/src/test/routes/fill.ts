import { z } from "zod";

/** What a probe reads of a JSON schema. */
export type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
};

/** A field somewhere in a body; `path` leads to it. */
export type Field = { path: readonly string[]; shape: Shape; isRequired: boolean };

export function bodyShape(schema: z.ZodType | undefined): Shape {
  return schema === undefined ? { type: "object" } : shapeOf(schema, "input");
}

/** Query parameters are texts until they are read, so their types are those that come out. */
export function queryShape(schema: z.ZodType | undefined): Shape {
  return schema === undefined ? { type: "object" } : shapeOf(schema, "output");
}

/** The JSON schema, with what it refers to put in its place. */
function shapeOf(schema: z.ZodType, io: "input" | "output"): Shape {
  const { $defs = {}, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  const inPlace = (_: string, inner: { $ref?: string } | null) =>
    inner?.$ref === undefined ? inner : $defs[inner.$ref.replace("#/$defs/", "")];
  return JSON.parse(JSON.stringify(shape, inPlace)) as Shape;
}

/** A valid value with every field. Ids are taken from `idOf`, which is given the letters that they begin with. */
export function fill(shape: Shape, idOf: (noun: string) => string, where = "the body"): unknown {
  const noun = nounOf(shape);
  if (noun !== null) return idOf(noun);
  if (shape.example !== undefined) return shape.example;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf?.[0] !== undefined) return fill(shape.anyOf[0], idOf, where);
  if (shape.type === "boolean") return true;
  if (shape.type === "number" || shape.type === "integer") return shape.minimum ?? 1;
  if (shape.type === "array" && shape.items !== undefined) return [fill(shape.items, idOf, `${where}/0`)];
  if (shape.type === "object") {
    const fields = Object.entries(shape.properties ?? {});
    return Object.fromEntries(fields.map(([name, inner]) => [name, fill(inner, idOf, `${where}/${name}`)]));
  }
  if (shape.type === "string" && shape.format === undefined && shape.pattern === undefined)
    return "Some text";
  throw new Error(`Nothing fits ${where}: give the field an example in the contract, .meta({ example: … }).`);
}

/** The letters that an id of this field begins with; null for what is no id. */
export function nounOf({ anyOf = [], example }: Shape): string | null {
  for (const candidate of [example, ...anyOf.map((inner) => inner.example)]) {
    const found = /^([a-z]{3,4})_[0-9a-z]{20,}$/.exec(String(candidate))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Every field of an object, those of objects within it too, and the first item of every list. */
export function fieldsOf(shape: Shape, path: readonly string[] = []): Field[] {
  const { properties = {}, required = [], items } = shape.anyOf?.find((inner) => inner.properties) ?? shape;
  if (items !== undefined) {
    const here = [...path, "0"];
    return [{ path: here, shape: items, isRequired: false }, ...fieldsOf(items, here)];
  }
  return Object.entries(properties).flatMap(([name, inner]) => {
    const here = [...path, name];
    return [{ path: here, shape: inner, isRequired: required.includes(name) }, ...fieldsOf(inner, here)];
  });
}

/** A value of a type that the field does not take. */
export function wrongTypeFor(shape: Shape): unknown {
  const allowed = typesOf(shape);
  return [{}, "text", 5, true].find((value) => !allowed.includes(typeOf(value)));
}

function typesOf({ type, anyOf = [], enum: choices = [] }: Shape): string[] {
  const own = type === "integer" ? "number" : type;
  return [own ?? "", ...choices.map(typeOf), ...anyOf.flatMap(typesOf)];
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** Whether there is anything at a place of the body: an example may leave out what is optional. */
export function stands(body: unknown, path: readonly string[]): boolean {
  return path.reduce<unknown>((inner, step) => Object(inner)[step], body) !== undefined;
}

/** The body with another value at one place; without it when the value is undefined. */
export function withValue(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(body)) {
    const inner = withValue(body[Number(name)], rest, value);
    return body.toSpliced(Number(name), 1, ...(inner === undefined ? [] : [inner]));
  }
  const { [name]: old, ...others } = body as Record<string, unknown>;
  const inner = withValue(old, rest, value);
  return inner === undefined ? others : { ...others, [name]: inner };
}
