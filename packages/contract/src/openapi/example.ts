import { z } from "zod";

/** A value that the schema takes, put together from the examples of its fields. */
export function exampleOf(schema: z.core.$ZodType): unknown {
  const given = z.globalRegistry.get(schema)?.example;
  if (given !== undefined) return given;
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape);
    return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field)]));
  }
  if (schema instanceof z.ZodArray) return [exampleOf(schema.element)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodUnion) return schema.options.map(exampleOf)[0];
  if (schema instanceof z.ZodPipe) return exampleOf(schema.in);
  return isWrapper(schema) ? exampleOf(schema.unwrap()) : undefined;
}

function isWrapper(schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault {
  return [z.ZodOptional, z.ZodNullable, z.ZodDefault].some((wrapper) => schema instanceof wrapper);
}
