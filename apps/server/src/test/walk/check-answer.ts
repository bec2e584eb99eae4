import assert from "node:assert/strict";
import type { Operation } from "@nebulahex/contract";
import type { Answer } from "../call.ts";
import { faultOf, promiseOf, type Response, type Schema } from "./document.ts";
import type { Trial } from "./inputs.ts";

/** Headers of the web at large, which the document need not name. */
const ofTheWeb =
  /^(content-(type|length)|date|connection|keep-alive|vary|transfer-encoding|cache-control|access-control-.*|x-accel-buffering|allow)$/;

/** Holds an answer against the document: status, media type, headers, body, and that what it forbids was refused. */
export function checkAnswer(operation: Operation, trial: Trial, answer: Answer): void {
  const { status, text } = answer;
  const promised = promiseOf(operation);
  const response = promised.responses[status];
  assert.ok(status < 500, `a fault of the server: ${status} ${text}`);
  assert.ok(response, `the document has no ${status}: ${text}`);

  checkHeaders(response, answer);
  checkBody(response, answer);
  const wrong = faultOfTrial(operation, trial);
  assert.ok(wrong === null || status >= 400, `the document forbids it, yet ${status}: ${wrong}`);
}

function checkHeaders({ headers = {} }: Response, answer: Answer): void {
  const named = Object.keys(headers).map((name) => name.toLowerCase());
  for (const name of Object.keys(answer.headers)) {
    assert.ok(ofTheWeb.test(name) || named.includes(name), `the document has no header ${name}`);
  }
  for (const name of ["request-id", "ratelimit", "ratelimit-policy"]) assert.ok(answer.headers[name], name);
  if (answer.status === 401) assert.ok(answer.headers["www-authenticate"], "WWW-Authenticate");
  if (answer.status === 429) assert.match(String(answer.headers["retry-after"]), /^\d+$/);
}

function checkBody({ content }: Response, { headers, text, body }: Answer): void {
  const type = String(headers["content-type"]).split(";")[0] ?? "";
  const promised = content?.[type];
  if (content === undefined) {
    assert.equal(text, "", "the document has no body");
    return;
  }
  assert.ok(promised, `the document has no ${type}`);
  if (type === "text/event-stream") return;
  assert.equal(faultOf(promised.schema, body), null, text);
  if (promised.examples !== undefined) assert.ok(Object.hasOwn(promised.examples, body.code), body.code);
}

/** What of a trial the document forbids; null when nothing. */
function faultOfTrial(operation: Operation, { query, body }: Trial): string | null {
  const { parameters, requestBody } = promiseOf(operation);
  const known = new Map(
    parameters.filter((parameter) => parameter.in === "query").map(({ name, schema }) => [name, schema]),
  );
  for (const [name, text] of query) {
    const schema = known.get(name);
    const fault = schema === undefined ? `no parameter ${name}` : faultOf(schema, readAs(schema, text));
    if (fault !== null) return `${name}: ${fault}`;
  }
  const schema = requestBody?.content["application/json"]?.schema;
  if (schema === undefined || body === undefined || body.trim() === "") return null;
  return faultOf(schema, parse(body));
}

function readAs({ type }: Schema, text: string): unknown {
  const isNumber = (type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text);
  if (isNumber) return Number(text);
  return type === "boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
