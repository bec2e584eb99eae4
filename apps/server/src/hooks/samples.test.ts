import assert from "node:assert/strict";
import { test } from "node:test";
import { envelopeShape, eventData, eventNames } from "@nebulahex/contract";
import { sampleOf } from "./samples.ts";

test("the sample of every event has all fields of its data, in the promised order", () => {
  for (const name of eventNames) {
    const sample = sampleOf(name, "wsp_1");

    envelopeShape.parse(sample);
    assert.deepEqual(Object.keys(sample), ["id", "event", "createdAt", "workspaceId", "data"]);
    assert.deepEqual(Object.keys(sample.data), Object.keys(eventData[name].shape));
  }
});
