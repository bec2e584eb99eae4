import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { breachesIn } from "./architecture/breaches.ts";

test("the repository keeps the rules of docs/architecture.md", () => {
  const found = breachesIn(join(import.meta.dirname, "../../../.."));

  assert.equal(found.length, 0, found.join("\n"));
});
