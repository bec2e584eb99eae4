import { z } from "zod";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What the document writes once and refers to: schemas that have an id, and answers that are alike. */
export class Components {
  readonly schemas: Record<string, unknown> = {};
  readonly responses: Record<string, object> = {};

  schema(schema: z.ZodType): JsonSchema {
    // Replies are written as input too: as output they would refuse fields that a later version adds.
    const { $schema: _, ...written } = z.toJSONSchema(schema, { io: "input", override: tidy });
    const { $defs = {}, ...root } = referToComponents(written);
    Object.assign(this.schemas, $defs);
    return root;
  }

  response(name: string, response: object) {
    this.responses[name] = response;
    return { $ref: `#/components/responses/${name}` };
  }
}

function referToComponents(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function tidy({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }) {
  const { example } = jsonSchema;
  if (example !== undefined) jsonSchema.examples = [example];
  delete jsonSchema.example;
  delete jsonSchema.id;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema instanceof z.ZodStringFormat) delete jsonSchema.pattern;
  if (zodSchema instanceof z.ZodNullable) mergeNull(jsonSchema);
}

/** `{type: ["string", "null"]}` reads better than a choice between a string and null. */
function mergeNull(schema: JsonSchema): void {
  const inner = schema.anyOf?.[0];
  if (typeof inner !== "object" || typeof inner.type !== "string") return;
  const { anyOf: _, ...own } = schema;
  Object.assign(schema, inner, own, { type: [inner.type, "null"] });
  if (inner.enum !== undefined) schema.enum = [...inner.enum, null];
  delete schema.anyOf;
}
