import { envelopeShape } from "../event.ts";
import { type Operation, takesForm } from "../operation.ts";
import { answersOf, problemExamples } from "./answers.ts";
import { Components } from "./components.ts";
import { exampleOf } from "./example.ts";
import { headers } from "./headers.ts";
import { parametersOf, sharedParameters } from "./parameters.ts";
import { securityOf, securitySchemes, whoMayCall } from "./security.ts";
import { tagOf, tags } from "./tags.ts";
import { webhooks } from "./webhooks.ts";

const about = `Support bots that answer from a company's own knowledge and hand over to its team.

- **Who calls**: send an API key as \`Authorization: Bearer nhx_sk_…\`; it may do what the member it is issued to may do.
- **Errors** are \`application/problem+json\`: \`code\` is fixed for ever, \`detail\` says what to do next. [All codes](/api/v1/docs/errors).
- **Limit**: a key has 60 calls in any 60 seconds unless set otherwise; past it 429 with an exact \`Retry-After\`.
- **Repeating**: send an \`Idempotency-Key\` with a POST, and it takes effect once however often it is sent.
- **Lists** come in pages: send \`nextCursor\` as \`cursor\` until it is null.
- **Version 1 changes by addition only**: ignore fields, events and enum values that you do not know.`;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The OpenAPI 3.1 document of these operations, and of the events that hooks receive. */
export function openApiDocument(operations: readonly Operation[]) {
  const components = new Components();
  const paths = pathsOf(operations, components);
  const sent = webhooks(components);
  components.schema(envelopeShape);
  const used = new Set(["webhooks", ...operations.map(({ path }) => tagOf(path))]);

  return {
    openapi: "3.1.1",
    info: { title: "NebulaHex", version: "1", summary: "The REST API, version 1", description: about },
    servers: [{ url: "/", description: "This server" }],
    tags: Object.entries(tags).flatMap(([name, description]) =>
      used.has(name) ? [{ name, description }] : [],
    ),
    paths,
    webhooks: sent,
    components: {
      schemas: sortedByName(components.schemas),
      responses: sortedByName(components.responses),
      headers,
      parameters: sharedParameters,
      examples: problemExamples(),
      securitySchemes,
    },
  };
}
export type OpenApiDocument = ReturnType<typeof openApiDocument>;

function pathsOf(operations: readonly Operation[], components: Components) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of inOrder(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation, components),
    };
  }
  return paths;
}

/** As the reference shows them, so that the document is the same in whatever order they come. */
function inOrder(operations: readonly Operation[]): Operation[] {
  const order = Object.keys(tags);
  const rank = ({ path }: Operation) => order.indexOf(tagOf(path));
  const name = ({ path, method }: Operation) => `${path} ${methods.indexOf(method)}`;
  return operations.toSorted((one, other) => rank(one) - rank(other) || (name(one) < name(other) ? -1 : 1));
}

function operationObject(operation: Operation, components: Components) {
  const { id, summary, description, needs, path, body } = operation;
  return {
    operationId: id,
    summary,
    description: [description, whoMayCall(needs)].filter((line) => line !== undefined).join("\n\n"),
    tags: [tagOf(path)],
    security: securityOf(needs),
    parameters: parametersOf(operation, components),
    ...(body !== undefined && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: {
          "application/json": { schema: components.schema(body), example: exampleOf(body) },
          ...(takesForm(operation) && {
            "application/x-www-form-urlencoded": { schema: components.schema(body) },
          }),
          ...(operation.takesFile && { "multipart/form-data": { schema: fileForm } }),
        },
      },
    }),
    responses: answersOf(operation, components),
  };
}

const fileForm = {
  type: "object",
  properties: {
    file: { type: "string", format: "binary", description: "The file; its kind is read from its name." },
    title: {
      type: "string",
      description: "What the team calls it; left out, the file's name.",
      example: "Manual",
    },
    url: {
      type: "string",
      description: "Its page, which answers link to.",
      example: "https://acme.example/manual",
    },
  },
  required: ["file"],
};

function sortedByName(named: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1)));
}
