import assert from "node:assert/strict";
import { test } from "node:test";
import { limiterConformance } from "./conformance.ts";
import { createMemoryLimiter } from "./index.ts";

limiterConformance("memory", async () => createMemoryLimiter(), { runs: 1_000 });

test("buckets that nobody uses any more do not pile up", async () => {
  const limiter = createMemoryLimiter();
  for (let caller = 0; caller < 100_000; caller++) await limiter.take(`caller ${caller}`, 60, 1_000, caller);

  assert.ok(limiter.bucketCount() < 5_000, `${limiter.bucketCount()} buckets`);
});

test("a bucket in use outlives the clearing of idle ones", async () => {
  const limiter = createMemoryLimiter();
  await limiter.take("busy", 1, 60_000, 0);
  for (let caller = 0; caller < 10_000; caller++) await limiter.take(`caller ${caller}`, 60, 1, caller);

  assert.equal((await limiter.take("busy", 1, 60_000, 59_999)).allowed, false);
});
