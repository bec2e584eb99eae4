import { nouns } from "@nebulahex/contract";
import type { Offered } from "./offered.ts";
import { type Schema, schemaOf } from "./schema.ts";
import { camelCase } from "./words.ts";

/** The one object that a call takes: the path's parameters beside the fields of the query or the body. */
export function inputOf({ operation, params }: Offered): Schema | null {
  const given = operation.query ?? operation.body;
  if (given === undefined && params.length === 0) return null;

  const path = Object.fromEntries(params.map((name) => [name, paramOf(name)]));
  const fields: Schema = given === undefined ? { type: "object" } : schemaOf(given);
  if (params.length === 0) return fields;
  const required = [...params, ...(fields.required ?? [])];
  if (fields.type !== "object") return { allOf: [{ type: "object", properties: path, required }, fields] };

  const twice = params.find((name) => fields.properties?.[name] !== undefined);
  if (twice) throw new Error(`${operation.id} takes ${twice} in the path and beside it: rename one.`);
  return { ...fields, ...exampleOf(fields, params), properties: { ...path, ...fields.properties }, required };
}

/** The example of the fields with those of the path before them. */
function exampleOf({ example }: Schema, params: readonly string[]): Schema {
  if (typeof example !== "object" || example === null) return {};
  const path = Object.fromEntries(params.map((name) => [name, paramOf(name).example ?? "…"]));
  return { example: { ...path, ...example } };
}

function paramOf(name: string): Schema {
  const [prefix, noun] = Object.entries(nouns).find(([, word]) => `${camelCase(word)}Id` === name) ?? [];
  if (noun === undefined) return { type: "string" };
  return { type: "string", description: `Id of the ${noun}.`, example: `${prefix}_0mgk3v9s2q4w8e6r1t5y7u3i` };
}

export function isOptional({ type, required = [] }: Schema): boolean {
  return type === "object" && required.length === 0;
}
