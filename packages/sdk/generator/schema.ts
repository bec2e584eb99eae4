import { z } from "zod";

/** What of JSON Schema the contract uses. */
export type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  const?: unknown;
  contentEncoding?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  description?: string;
  default?: unknown;
  example?: unknown;
};

/** The schemas that have a name of their own, as far as they were met. */
export const nouns = new Map<string, Schema>();

/** The JSON schema of what is sent; a noun in it is a reference. */
export function schemaOf(type: z.core.$ZodType): Schema {
  const { $defs = {}, ...schema } = z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as Schema;
  for (const [name, noun] of Object.entries($defs)) nouns.set(name, noun);
  return schema;
}

/** The name of the noun that a reference means; an envelope is the event that webhooks bring. */
export function nounOf({ $ref }: Schema): string | null {
  if ($ref === undefined) return null;
  const name = $ref.replace("#/$defs/", "");
  return name === "Envelope" ? "WebhookEvent" : name;
}
