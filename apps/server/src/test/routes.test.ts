import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, permissionsOf, takesForm } from "@nebulahex/contract";
import { bodyShape, fieldsOf, queryShape, stands, withValue, wrongTypeFor } from "./routes/fill.ts";
import { assertAlike, assertProblem, assertRefused, type Gate, operations, probeAll } from "./routes/gate.ts";
import type { Things } from "./routes/things.ts";
import { openWorld } from "./world.ts";

const pointerTo = (path: readonly string[]) => `/${path.join("/")}`;
const takesBody = ({ method }: Operation) => method !== "GET";

test("nobody comes in without credentials", (t) =>
  probeAll(t, async (gate, operation) => {
    if (operation.needs === "nobody") return;
    const answer = await gate.probe(operation, { as: {} });
    assertProblem(
      operation,
      answer,
      operation.needs === "visitor" ? "visitor_session.invalid" : "caller.unknown",
    );
    assert.match(String(answer.headers["www-authenticate"]), /^Bearer/);
  }));

test("a caller who may not is told before anything is looked up, whatever the id", (t) =>
  probeAll(t, async (gate, operation) => {
    const { as, code } = whoMayNot(gate, operation) ?? {};
    if (as === undefined || code === undefined) return;
    const idless: Things = () => "nothing";

    const [own, foreign, none, broken] = [
      await gate.probe(operation, { as }),
      await gate.probe(operation, { as, ids: gate.foreign, body: gate.bodyOf(operation, gate.foreign) }),
      await gate.probe(operation, { as, ids: idless, body: gate.bodyOf(operation, idless) }),
      await gate.probe(operation, { as, body: operation.method === "GET" ? undefined : "{" }),
    ];

    assertProblem(operation, own, code);
    for (const other of [foreign, none, broken]) assertAlike(other, own);
  }));

test("a body that cannot be read is refused", (t) =>
  probeAll(t, async (gate, operation) => {
    if (!takesBody(operation)) return;
    for (const body of ["{", '{"name":', "hello", '{"name":"x"}}', "\u0000", " ", "\r\n"]) {
      assertProblem(operation, await gate.probe(operation, { body }), "request.malformed");
    }
    for (const body of ["5", '"text"', "[]", "null", "true"]) {
      assertRefused(operation, await gate.probe(operation, { body }), "");
    }
  }));

test("a media type that is not read is refused", (t) =>
  probeAll(t, async (gate, operation) => {
    if (!takesBody(operation)) return;
    const body = JSON.stringify(gate.bodyOf(operation) ?? {});
    for (const type of ["text/plain", "application/xml", "application/octet-stream", "nonsense"]) {
      const answer = await gate.probe(operation, { body, headers: { "content-type": type } });
      assertProblem(operation, answer, "request.unsupported_media");
    }
  }));

test("a form of fields is read for actions and refused elsewhere", (t) =>
  probeAll(t, async (gate, operation) => {
    if (!takesBody(operation)) return;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await gate.probe(operation, { body: "nonsense=1&__proto__=1", headers });
    if (takesForm(operation)) assertRefused(operation, answer, "/nonsense");
    else assertProblem(operation, answer, "request.unsupported_media");
  }));

test("a body with an unknown field is refused, and the field is named", (t) =>
  probeAll(t, async (gate, operation) => {
    if (!takesBody(operation)) return;
    for (const field of ["nonsense", "workspaceId", "__proto__", "a/b~c"]) {
      const body = withValue(gate.bodyOf(operation) ?? {}, [field], 1);
      const answer = await gate.probe(operation, { body });
      assertRefused(operation, answer, `/${field.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  }));

test("a field that is missing or of the wrong type is refused, and the field is named", (t) =>
  probeAll(t, async (gate, operation) => {
    const good = gate.bodyOf(operation);
    for (const { path, shape, isRequired } of fieldsOf(bodyShape(operation.body))) {
      if (!stands(good, path.slice(0, -1))) continue;
      const wrong = await gate.probe(operation, { body: withValue(good, path, wrongTypeFor(shape)) });
      assertRefused(operation, wrong, pointerTo(path));
      if (!isRequired) continue;
      const without = await gate.probe(operation, { body: withValue(good, path, undefined) });
      assertRefused(operation, without, pointerTo(path));
    }
  }));

test("a query parameter that is unknown or wrong is refused, and the parameter is named", (t) =>
  probeAll(t, async (gate, operation) => {
    if (operation.query === undefined) return;
    assertRefused(operation, await gate.probe(operation, { query: "?nonsense=1" }), "nonsense");
    for (const { path, shape } of fieldsOf(queryShape(operation.query))) {
      const isText = shape.type === "string" && !shape.enum && !shape.format && !shape.pattern;
      if (isText) continue;
      assertRefused(operation, await gate.probe(operation, { query: `?${path}=nonsense` }), path.join());
    }
  }));

test("a path answers the methods that it has, and names them to who tries another", async (t) => {
  const { call } = await openWorld(t);
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const here = operations.filter((operation) => operation.path === path);
    const url = path.replaceAll(/\{\w+\}/g, "nothing");

    const asked = await call("OPTIONS", url, { headers: { origin: "https://elsewhere.example" } });
    assert.deepEqual([asked.status, asked.body], [204, null]);
    assert.equal(asked.headers["access-control-allow-origin"], "*");
    for (const method of here.map((operation) => operation.method)) {
      assert.ok(String(asked.headers["access-control-allow-methods"]).includes(method));
    }
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      const [operation] = here;
      if (operation === undefined || here.some((other) => other.method === method)) continue;
      const answer = await call(method, url);
      assertProblem(operation, answer, "route.wrong_method");
      const allowed = String(answer.headers.allow).split(", ").toSorted();
      assert.deepEqual(allowed, [...here.map((other) => other.method), "OPTIONS"].toSorted());
    }
  }
});

test("a body that is too large is refused", async (t) => {
  const { acme, call } = await openWorld(t);
  const operation = operations.find(({ id }) => id === "createSource");
  assert.ok(operation);

  const body = { kind: "text", title: "Everything", content: "x".repeat(11_000_000) };
  const answer = await call("POST", `/api/v1/bots/${acme.botId}/sources`, { as: acme.key, body });

  assertProblem(operation, answer, "request.too_large");
});

/** Somebody known who lacks what the operation needs, and what they are told. */
function whoMayNot(gate: Gate, { needs }: Operation) {
  if (needs === "session") return { as: gate.keyHolder, code: "session.required" } as const;
  if (needs === "visitor") return { as: gate.keyHolder, code: "visitor_session.invalid" } as const;
  if (needs === "nobody" || needs === "caller" || permissionsOf("viewer").has(needs)) return null;
  return { as: gate.viewer, code: "permission.missing" } as const;
}
