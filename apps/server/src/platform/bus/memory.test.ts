import assert from "node:assert/strict";
import { test } from "node:test";
import { openLog } from "../log/index.ts";
import { busConformance } from "./conformance.ts";
import { createMemoryBus } from "./index.ts";

busConformance("memory", async () => {
  const bus = createMemoryBus(openLog("silent"));
  return [bus, bus];
});

test("a closed bus tells nobody", async () => {
  const bus = createMemoryBus(openLog("silent"));
  const hints: unknown[] = [];
  bus.subscribe("a", (hint) => hints.push(hint));
  bus.publish("a", 1);
  await bus.close();
  bus.publish("a", 2);
  await new Promise(setImmediate);

  assert.deepEqual(hints, []);
});
