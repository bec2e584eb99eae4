import assert from "node:assert/strict";
import { test } from "node:test";
import { moment } from "./shapes.ts";

test("a moment is one that every database knows, in any offset there is on Earth", () => {
  for (const known of [
    "2026-03-01T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "2026-03-01T00:00:00.5+14:00",
    "2026-03-01T00:00:00-09:30",
  ]) {
    assert.ok(moment.safeParse(known).success, known);
  }
  for (const other of [
    "0000-01-01T00:00:00Z",
    "2026-03-01T00:00:00-20:10",
    "2026-03-01T00:00:00+15:00",
    "2026-02-30T00:00:00Z",
    "2026-03-01",
  ]) {
    assert.ok(!moment.safeParse(other).success, other);
  }
});
