import assert from "node:assert/strict";
import { test } from "node:test";
import { attemptsInAll, delayAfter, readRetryAfter } from "./schedule.ts";

const now = new Date("2026-03-14T09:00:00Z");
const dayMs = 24 * 3600 * 1000;

test("ten attempts spread over 75 hours, then no more", () => {
  const delays = Array.from({ length: attemptsInAll }, (_, index) => delayAfter(index + 1, 0.5));

  const seconds = delays.map((delay) => (delay === null ? null : delay / 1000));
  assert.deepEqual(seconds, [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  const hours = delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0) / 3_600_000;
  assert.equal(Math.floor(hours), 75);
});

test("each delay is spread by a fifth to either side", () => {
  assert.equal(delayAfter(1, 0), 4000);
  assert.equal(delayAfter(1, 1), 6000);
});

test("a target that asks for more time gets it, up to a day, and never makes us come sooner", () => {
  assert.equal(delayAfter(1, 0.5, 60_000), 60_000);
  assert.equal(delayAfter(2, 0.5, 1000), 300_000);
  assert.equal(delayAfter(1, 0.5, 400 * dayMs), dayMs);
  assert.equal(delayAfter(10, 0.5, 60_000), null);
});

test("Retry-After is read in seconds and as a date", () => {
  assert.equal(readRetryAfter("120", now), 120_000);
  assert.equal(readRetryAfter("Sat, 14 Mar 2026 09:02:00 GMT", now), 120_000);
});

test("a Retry-After that is absent, past or garbage asks for nothing", () => {
  const headers = [
    null,
    "",
    "-5",
    "1.5",
    "soon",
    "2026-03-15",
    "Sat, 14 Mar 2026 08:00:00 GMT",
    "Xyz, 99 Abc 2026 99:99:99 GMT",
  ];
  for (const header of headers) {
    assert.equal(readRetryAfter(header, now), 0, String(header));
  }
});
