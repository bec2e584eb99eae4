import { type Operation, openApiDocument } from "@nebulahex/contract";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { operations } from "../routes/gate.ts";

/** A JSON schema as the document writes it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
};

type Parameter = { name: string; in: "path" | "query" | "header"; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema; examples?: Record<string, unknown> }>;
export type Response = { headers?: Record<string, unknown>; content?: Content };
export type Promised = {
  operationId: string;
  parameters: readonly Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Response>;
};

/** The document as a client reads it. */
const document = JSON.parse(JSON.stringify(openApiDocument(operations)));

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
(formats as unknown as typeof formats.default)(ajv);
ajv.addSchema(document, "document");

/** What the document promises of an operation, with what it refers to in its place, schemas aside. */
export function promiseOf({ path, method }: Operation): Promised {
  const promised = document.paths[path][method.toLowerCase()];
  const responses = Object.entries<object>(promised.responses);
  return {
    ...promised,
    parameters: promised.parameters.map(resolve),
    responses: Object.fromEntries(responses.map(([status, response]) => [status, resolve(response)])),
  };
}

/** Follows a reference within the document. */
export function resolve<T extends object>(written: T): T {
  if (!("$ref" in written) || typeof written.$ref !== "string") return written;
  const steps = written.$ref.slice(2).split("/");
  // biome-ignore lint/suspicious/noExplicitAny: a place in a JSON document.
  return steps.reduce<any>(
    (place, step) => place[step.replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
}

const validators = new Map<Schema, ValidateFunction>();

/** Whether the document allows a value here, and if not, why. */
export function faultOf(schema: Schema, value: unknown): string | null {
  const validate = validators.get(schema) ?? ajv.compile(withDocument(schema));
  validators.set(schema, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

function withDocument(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
}
