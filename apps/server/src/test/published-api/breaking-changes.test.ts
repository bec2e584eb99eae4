import assert from "node:assert/strict";
import { test } from "node:test";
import { openApiDocument, operation } from "@nebulahex/contract";
import { z } from "zod";
import { breakingChanges } from "./breaking-changes.ts";

const query = z.strictObject({
  limit: z.int().min(1).max(100).default(25),
  sort: z.enum(["name", "age"]).optional(),
});
const body = z.strictObject({
  name: z.string().max(200),
  note: z.string().optional(),
  size: z.enum(["s", "m"]),
});
const reply = z.object({
  id: z.string(),
  note: z.string().optional(),
  state: z.enum(["on", "off"]),
  rows: z.array(z.object({ count: z.int() })),
  until: z.string().nullable(),
});
const released = documentWith({});

type Changed = {
  query?: z.ZodObject;
  body?: z.ZodType;
  reply?: z.ZodType;
  path?: string;
  id?: string;
  needs?: "bots:read";
};

function documentWith(changed: Changed) {
  const promise = {
    id: "makeLamp",
    method: "POST",
    path: "/api/v1/lamps/{lampId}",
    needs: "caller",
    summary: "",
    query,
    body,
    status: 200,
    reply,
  } as const;
  return openApiDocument([operation({ ...promise, ...changed })]);
}

const additions: Record<string, Changed> = {
  nothing: {},
  "an optional parameter": { query: query.extend({ from: z.string().optional() }) },
  "a value of a parameter": { query: query.extend({ sort: z.enum(["name", "age", "size"]).optional() }) },
  "a wider bound of a parameter": { query: query.extend({ limit: z.int().min(1).max(500).default(25) }) },
  "an optional field of the body": { body: body.extend({ colour: z.string().optional() }) },
  "a field of the body that may be left out now": { body: body.partial({ name: true }) },
  "a longer text in the body": { body: body.extend({ name: z.string().max(300) }) },
  "null in the body": { body: body.extend({ name: z.string().max(200).nullable() }) },
  "a value in the body": { body: body.extend({ size: z.enum(["s", "m", "l"]) }) },
  "a field of the reply": { reply: reply.extend({ colour: z.string() }) },
  "a value in the reply": { reply: reply.extend({ state: z.enum(["on", "off", "dimmed"]) }) },
  "a field of the reply that is always there now": { reply: reply.required() },
};

const breaches: Record<string, [Changed, RegExp]> = {
  "another path": [{ path: "/api/v1/bulbs/{lampId}" }, /^path \/api\/v1\/lamps\/\{lampId\}: is gone$/],
  "another operation id": [{ id: "createLamp" }, /operationId was makeLamp, is createLamp/],
  "a permission that was not needed": [{ needs: "bots:read" }, /\{"key":\[\]\} does not do any more/],
  "a parameter that is gone": [{ query: query.omit({ sort: true }) }, /query parameter sort: is gone/],
  "a parameter that must be given": [
    { query: query.required({ sort: true }) },
    /query parameter sort: must be given now/,
  ],
  "a new parameter that must be given": [
    { query: query.extend({ from: z.string() }) },
    /query parameter from: must be given now/,
  ],
  "a value of a parameter that is gone": [
    { query: query.extend({ sort: z.enum(["name"]).optional() }) },
    /sort: the value age is gone/,
  ],
  "a tighter bound of a parameter": [
    { query: query.extend({ limit: z.int().min(1).max(50).default(25) }) },
    /limit: maximum was 100, is 50/,
  ],
  "another default": [
    { query: query.extend({ limit: z.int().min(1).max(100).default(50) }) },
    /limit: default was 25, is 50/,
  ],
  "a field of the body that is gone": [
    { body: body.omit({ note: true }) },
    /body application\/json\.note: is gone/,
  ],
  "a new field of the body that must be given": [
    { body: body.extend({ colour: z.string() }) },
    /\.colour: must be given now/,
  ],
  "a field of the body that must be given": [{ body: body.required() }, /\.note: must be given now/],
  "another type in the body": [{ body: body.extend({ name: z.int() }) }, /\.name: takes no string any more/],
  "a pattern in the body": [
    { body: body.extend({ note: z.string().regex(/^a/).optional() }) },
    /\.note: pattern was undefined, is \^a/,
  ],
  "a value in the body that is gone": [
    { body: body.extend({ size: z.enum(["s"]) }) },
    /\.size: the value m is gone/,
  ],
  "a field of the reply that is gone": [
    { reply: reply.omit({ id: true }) },
    /200 application\/json\.id: is gone/,
  ],
  "a field of the reply that may be absent": [
    { reply: reply.partial({ id: true }) },
    /\.id: can be absent now/,
  ],
  "null in the reply": [{ reply: reply.extend({ id: z.string().nullable() }) }, /\.id: can be null now/],
  "another type deep in the reply": [
    { reply: reply.extend({ rows: z.array(z.object({ count: z.string() })) }) },
    /\.rows\[\]\.count: can be string now/,
  ],
  "a value in the reply that is gone": [
    { reply: reply.extend({ state: z.enum(["on"]) }) },
    /\.state: the value off is gone/,
  ],
};

for (const [what, changed] of Object.entries(additions)) {
  test(`version 1 may add: ${what}`, () => {
    assert.deepEqual(breakingChanges(released, documentWith(changed)), []);
  });
}

for (const [what, [changed, told]] of Object.entries(breaches)) {
  test(`version 1 may not change: ${what}`, () => {
    const changes = breakingChanges(released, documentWith(changed));
    assert.ok(
      changes.some((change) => told.test(change)),
      changes.join("\n") || "nothing was found",
    );
  });
}

test("version 1 may not change: what hooks receive", () => {
  const [event] = Object.keys(released.webhooks);
  const less = structuredClone(released);
  delete less.webhooks[String(event)];
  Object.assign(less.components.schemas, {
    Envelope: {},
    LeadCapturedEvent: { type: "object", properties: {} },
  });

  const changes = breakingChanges(released, less);

  assert.ok(changes.includes(`webhook ${event}: is gone`));
  assert.ok(changes.includes("lead.captured application/json.data: is gone"));
});
