import { inlined, type Json, list, pairs, record } from "./json.ts";
import { type Side, schemaChanges } from "./schema-changes.ts";

/** What of an OpenAPI document changed so that clients of the released one break. Additions do not. */
export function breakingChanges(released: Json, current: Json): string[] {
  const [was, is] = [inlined(released), inlined(current)];
  return [
    ...gone(was.paths, is.paths, "path "),
    ...gone(was.webhooks, is.webhooks, "webhook "),
    ...pairs(was.paths, is.paths).flatMap(([path, before, now]) => [
      ...gone(before, now, `${path} `),
      ...pairs(before, now).flatMap(([method, one, other]) =>
        operationChanges(one, other, `${method} ${path}`),
      ),
    ]),
    ...pairs(was.webhooks, is.webhooks).flatMap(([name, before, now]) =>
      deliveryChanges(record(before.post), record(now.post), name),
    ),
  ];
}

function operationChanges(was: Json, is: Json, place: string): string[] {
  const renamed =
    was.operationId === is.operationId
      ? []
      : [`${place}: operationId was ${was.operationId}, is ${is.operationId}`];
  return [
    ...renamed,
    ...signInChanges(list(was.security), list(is.security), place),
    ...parameterChanges(list(was.parameters), list(is.parameters), "request", place),
    ...bodyChanges(record(was.requestBody), record(is.requestBody), place),
    ...answerChanges(successes(was), successes(is), place),
  ];
}

function deliveryChanges(was: Json, is: Json, place: string): string[] {
  return [
    ...parameterChanges(list(was.parameters), list(is.parameters), "answer", place),
    ...contentChanges(record(was.requestBody), record(is.requestBody), "answer", place),
  ];
}

/** Who could call can still call: no way in is lost, and none needs more than it did. */
function signInChanges(was: unknown[], is: unknown[], place: string): string[] {
  if (is.length === 0) return [];
  if (was.length === 0) return [`${place}: needs to be signed in now`];
  const still = is.map((way) => JSON.stringify(way));
  const lost = was.map((way) => JSON.stringify(way)).filter((way) => !still.includes(way));
  return lost.map((way) => `${place}: ${way} does not do any more`);
}

function parameterChanges(was: unknown[], is: unknown[], side: Side, place: string): string[] {
  const [before, now] = [byName(was), byName(is)];
  const demanded = Object.keys(now).filter(
    (name) => record(now[name]).required && !record(before[name]).required,
  );
  return [
    ...gone(before, now, `${place} `),
    ...(side === "request" ? demanded.map((name) => `${place} ${name}: must be given now`) : []),
    ...pairs(before, now).flatMap(([name, one, other]) =>
      schemaChanges(record(one.schema), record(other.schema), side, `${place} ${name}`),
    ),
  ];
}

function byName(parameters: unknown[]): Json {
  return Object.fromEntries(
    parameters.map(record).map((found) => [`${found.in} parameter ${found.name}`, found]),
  );
}

function bodyChanges(was: Json, is: Json, place: string): string[] {
  const isDemanded = is.required === true && was.required !== true;
  return [
    ...(isDemanded ? [`${place}: must have a body now`] : []),
    ...contentChanges(was, is, "request", `${place} body`),
  ];
}

/** Errors may come and go: a client meets one by its code, and all have one shape. */
function successes({ responses }: Json): Json {
  return Object.fromEntries(Object.entries(record(responses)).filter(([status]) => status.startsWith("2")));
}

function answerChanges(was: Json, is: Json, place: string): string[] {
  return [
    ...gone(was, is, `${place} answer `),
    ...pairs(was, is).flatMap(([status, before, now]) => [
      ...gone(before.headers, now.headers, `${place} ${status} header `),
      ...contentChanges(before, now, "answer", `${place} ${status}`),
    ]),
  ];
}

function contentChanges(was: Json, is: Json, side: Side, place: string): string[] {
  return [
    ...gone(was.content, is.content, `${place} `),
    ...pairs(was.content, is.content).flatMap(([type, before, now]) =>
      schemaChanges(record(before.schema), record(now.schema), side, `${place} ${type}`),
    ),
  ];
}

function gone(was: unknown, is: unknown, before: string): string[] {
  const still = record(is);
  return Object.keys(record(was))
    .filter((name) => !Object.hasOwn(still, name))
    .map((name) => `${before}${name}: is gone`);
}
