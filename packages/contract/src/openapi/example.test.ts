import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import * as contract from "../index.ts";

type Field = { place: string; schema: z.core.$ZodType };

const operations = Object.values<unknown>(contract).filter(contract.isOperation);
const shapes: Field[] = [
  ...operations.flatMap(({ id, query, body, reply }) => [
    ...(query ? [{ place: `${id} query`, schema: query }] : []),
    ...(body ? [{ place: `${id} body`, schema: body }] : []),
    ...(reply ? [{ place: `${id} reply`, schema: reply }] : []),
  ]),
  ...Object.entries(contract.eventData).map(([place, schema]) => ({ place, schema })),
  { place: "envelope", schema: contract.envelopeShape },
  { place: "problem", schema: contract.problem },
];
const fields = shapes.flatMap(fieldsOf);

test("every field of the API says what it is", () => {
  const silent = fields.filter(({ schema }) => descriptionOf(schema) === undefined);
  assert.deepEqual(placesOf(silent), [], "add .describe(…) or .meta({ description })");
});

test("every field of the API has an example", () => {
  const bare = fields.filter(({ schema }) => contract.exampleOf(schema) === undefined);
  assert.deepEqual(placesOf(bare), [], "add .meta({ example })");
});

test("every example is what its schema takes", () => {
  const wrong = [...shapes, ...fields].filter(
    ({ schema }) => !z.safeParse(schema, contract.exampleOf(schema)).success,
  );
  assert.deepEqual(placesOf(wrong), []);
});

test("an example that its schema refuses is found, and a field without words too", () => {
  const broken = z.object({
    count: z.int().meta({ example: "three" }),
    rows: z.array(z.object({ at: z.string() })),
  });
  const found = fieldsOf({ place: "broken", schema: broken });

  assert.deepEqual(placesOf(found), ["broken.count", "broken.rows", "broken.rows.at"]);
  assert.ok(found.every(({ schema }) => descriptionOf(schema) === undefined));
  assert.ok(!broken.shape.count.safeParse(contract.exampleOf(broken.shape.count)).success);
});

/** The fields of a shape, at any depth. */
function fieldsOf({ place, schema }: Field): Field[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) => {
      const found = { place: `${place}.${name}`, schema: field };
      return [found, ...fieldsOf(found)];
    });
  }
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => fieldsOf({ place, schema: option }));
  const inner = innerOf(schema);
  return inner === null ? [] : fieldsOf({ place, schema: inner });
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const inner = schema instanceof z.ZodArray ? null : innerOf(schema);
  return z.globalRegistry.get(schema)?.description ?? (inner === null ? undefined : descriptionOf(inner));
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodPipe) return schema.in;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  const isWrapper = [z.ZodOptional, z.ZodNullable, z.ZodDefault].some((wrapper) => schema instanceof wrapper);
  return isWrapper ? (schema as z.ZodOptional).unwrap() : null;
}

function placesOf(found: readonly Field[]): string[] {
  return found.map(({ place }) => place);
}
