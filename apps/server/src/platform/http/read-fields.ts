import { takesForm } from "@nebulahex/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem } from "../problem/index.ts";

const mediaType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Reads forms of fields where an operation takes them: each field is a text, and a list of texts where it is repeated. */
export function readFields(server: FastifyInstance): void {
  server.addContentTypeParser(
    mediaType,
    { parseAs: "string" },
    async ({ routeOptions }: FastifyRequest, text: string | Buffer) => {
      if (!takesForm({ path: routeOptions.url ?? "" })) {
        throw new Problem(
          "request.unsupported_media",
          "This takes no forms. Send the body as application/json.",
        );
      }
      return parse(String(text));
    },
  );
}

/** The fields of a form in the types that the schema has: a form itself knows texts only. An empty field may be null. */
export function typedFields({ headers, body }: FastifyRequest, schema: z.ZodType | undefined): unknown {
  if (!mediaType.test(headers["content-type"] ?? "") || !(schema instanceof z.ZodObject)) return body;
  const fields = Object.entries(Object(body)).map(([name, text]) => [name, typed(text, schema.shape[name])]);
  return Object.fromEntries(fields);
}

function typed(text: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (schema instanceof z.ZodNullable && text === "") return null;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return typed(text, schema.unwrap());
  }
  return schema instanceof z.ZodBoolean && (text === "true" || text === "false") ? text === "true" : text;
}

function parse(text: string): Record<string, unknown> | undefined {
  if (text.trim() === "") return undefined;
  const form = read(text);
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...more] = form.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

function read(text: string): URLSearchParams {
  try {
    decodeURIComponent(text);
    return new URLSearchParams(text);
  } catch {
    throw new Problem(
      "request.malformed",
      "The form is not percent-encoded UTF-8. Encode its fields as a URL's.",
    );
  }
}
