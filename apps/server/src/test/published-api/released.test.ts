import assert from "node:assert/strict";
import { test } from "node:test";
import { breakingChanges } from "./breaking-changes.ts";
import { currentDocument } from "./documents.ts";
import { type Json, record } from "./json.ts";
import { brokenPromises, lastReleased } from "./released.ts";

const released = lastReleased();

test("version 1 keeps every promise of the released document", () => {
  assert.notEqual(released, null, "docs/api/released/v1.json is missing: git checkout it.");
  assert.deepEqual(
    brokenPromises(currentDocument()),
    [],
    "These break clients of docs/api/released/v1.json. Add beside what is there, and change nothing.",
  );
});

const planted: Record<string, [(document: Json) => void, string]> = {
  "an operation that is gone": [
    ({ paths }) => Reflect.deleteProperty(record(record(paths)["/api/v1/bots"]), "get"),
    "/api/v1/bots get: is gone",
  ],
  "a path that is gone": [
    ({ paths }) => Reflect.deleteProperty(record(paths), "/api/v1/leads"),
    "path /api/v1/leads: is gone",
  ],
  "an event that is gone": [
    ({ webhooks }) => Reflect.deleteProperty(record(webhooks), "lead.captured"),
    "webhook lead.captured: is gone",
  ],
  "a field of a shared schema that is gone": [
    (document) => Reflect.deleteProperty(record(schema(document, "BotSummary").properties), "isActive"),
    "get /api/v1/bots 200 application/json.bots[].isActive: is gone",
  ],
  "another type of a field": [
    (document) =>
      Object.assign(record(record(schema(document, "BotSummary").properties).name), { type: "integer" }),
    "get /api/v1/bots 200 application/json.bots[].name: can be integer now",
  ],
};

for (const [what, [plant, told]] of Object.entries(planted)) {
  test(`the gate finds ${what}`, () => {
    const changed = structuredClone(released ?? {});
    plant(changed);

    assert.deepEqual(breakingChanges(released ?? {}, released ?? {}), []);
    assert.ok(breakingChanges(released ?? {}, changed).includes(told));
  });
}

function schema(document: Json, name: string): Json {
  return record(record(record(document.components).schemas)[name]);
}
