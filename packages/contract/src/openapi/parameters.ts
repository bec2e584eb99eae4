import { z } from "zod";
import { keepsAnswer, type Operation } from "../operation.ts";
import { isPermission } from "../permissions.ts";
import { id, type Noun, nouns } from "../shapes.ts";
import type { Components } from "./components.ts";
import { exampleOf } from "./example.ts";

/** Parameters that many operations take. */
export const sharedParameters = {
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "Makes the call safe to repeat for 24 hours: the same key with the same body gets the first answer again.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
    example: "5f1c2a9e-1c1b-4d7e-9a53-6f6f1f0c2b11",
  },
  "NebulaHex-Workspace": {
    name: "NebulaHex-Workspace",
    in: "header",
    description: "The workspace that a session means, where it has several. A key has one.",
    schema: { type: "string" },
    example: exampleOf(id("wsp")),
  },
  "Last-Event-ID": {
    name: "Last-Event-ID",
    in: "header",
    description: "The `id:` of the last event seen: the stream goes on after it.",
    schema: { type: "string" },
    example: "2",
  },
} as const;

/** What an operation takes besides its body. */
export function parametersOf(operation: Operation, components: Components) {
  const { path, query, needs, stream, isLive } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) =>
    parameter("path", name, idNamed(name), components),
  );
  const inQuery = Object.entries<z.ZodType>(query?.shape ?? {}).map(([name, schema]) =>
    parameter("query", name, schema, components),
  );
  const shared = [
    ...(needs === "caller" || isPermission(needs) ? ["NebulaHex-Workspace"] : []),
    ...(keepsAnswer(operation) ? ["Idempotency-Key"] : []),
    ...(stream || isLive ? ["Last-Event-ID"] : []),
  ];
  return [...inPath, ...inQuery, ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

function parameter(place: "path" | "query", name: string, schema: z.ZodType, components: Components) {
  const { description, ...written } = components.schema(schema);
  const required = place === "path" || !schema.safeParse(undefined).success;
  return { name, in: place, required, description, schema: written };
}

/** `botId` is the id of a bot. */
function idNamed(parameter: string): z.ZodType {
  const noun = Object.entries(nouns).find(
    ([, word]) => `${word.replaceAll(" ", "")}id` === parameter.toLowerCase(),
  );
  if (noun === undefined) return z.string().meta({ description: `The ${parameter}.`, example: parameter });
  return id(noun[0] as Noun);
}
