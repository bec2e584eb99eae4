import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Limiter, Taken } from "./index.ts";

const windowMs = 60_000;
const morning = 1_800_000_000_000;
let buckets = 0;
const newBucket = () => `bucket ${buckets++}`;

/** What every limiter promises. */
export function limiterConformance(
  name: string,
  open: () => Promise<Limiter>,
  { runs, skip = false }: { runs: number; skip?: string | false },
): void {
  let limiter: Limiter;

  if (skip === false) {
    before(async () => {
      limiter = await open();
    });
    after(() => limiter.close());
  }

  test(`${name}: whatever arrives when, it decides as a count over all earlier calls does`, {
    skip,
  }, async () => {
    const arrival = fc.record({
      pauseMs: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 0, max: windowMs }),
      ),
      limit: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 80 }), fc.boolean(), async (arrivals, isLimitFixed) => {
        const bucket = newBucket();
        const counted: number[] = [];
        let nowMs = morning;
        for (const arrival of arrivals) {
          nowMs += arrival.pauseMs;
          const limit = isLimitFixed ? 5 : arrival.limit;
          const expected = decide(counted, limit, nowMs);
          assert.deepEqual(await limiter.take(bucket, limit, windowMs, nowMs), expected);
          if (expected.allowed) counted.push(nowMs);
        }
        if (isLimitFixed) assertNoWindowHoldsMoreThan(5, counted);
      }),
      { numRuns: runs },
    );
  });

  test(`${name}: a refused call passes after exactly the time it was told`, { skip }, async () => {
    const bucket = newBucket();
    for (const atMs of [0, 100, 1_000]) await limiter.take(bucket, 3, windowMs, morning + atMs);

    assert.deepEqual(await limiter.take(bucket, 3, windowMs, morning + 5_000), {
      allowed: false,
      retryAfterMs: 55_000,
      resetMs: 55_000,
    });
    assert.equal((await limiter.take(bucket, 3, windowMs, morning + 59_999)).allowed, false);
    assert.equal((await limiter.take(bucket, 3, windowMs, morning + 60_000)).allowed, true);
  });

  test(`${name}: a lowered limit counts what was allowed before`, { skip }, async () => {
    const bucket = newBucket();
    for (const atMs of [0, 100, 1_000]) await limiter.take(bucket, 3, windowMs, morning + atMs);

    const refused = await limiter.take(bucket, 1, windowMs, morning + 1_000);

    assert.deepEqual(refused, { allowed: false, retryAfterMs: 60_000, resetMs: 59_000 });
  });

  test(`${name}: refused calls are not counted`, { skip }, async () => {
    const bucket = newBucket();
    await limiter.take(bucket, 1, windowMs, morning);
    for (let atMs = 1; atMs < 100; atMs++) await limiter.take(bucket, 1, windowMs, morning + atMs);

    assert.equal((await limiter.take(bucket, 1, windowMs, morning + windowMs)).allowed, true);
  });

  test(`${name}: of many calls at once exactly the limit passes, by the limiter's own clock`, {
    skip,
  }, async () => {
    const bucket = newBucket();
    const taken = await Promise.all(Array.from({ length: 500 }, () => limiter.take(bucket, 60, windowMs)));

    assert.equal(taken.filter(({ allowed }) => allowed).length, 60);
  });

  test(`${name}: one bucket's calls are nothing to another's, and a forgotten bucket begins anew`, {
    skip,
  }, async () => {
    const [one, other] = [newBucket(), newBucket()];
    await limiter.take(one, 1, windowMs, morning);

    assert.equal((await limiter.take(other, 1, windowMs, morning)).allowed, true);
    await limiter.forget(one);
    assert.equal((await limiter.take(one, 1, windowMs, morning)).allowed, true);
    assert.equal((await limiter.take(other, 1, windowMs, morning)).allowed, false);
  });
}

function isIn(nowMs: number): (atMs: number) => boolean {
  return (atMs) => atMs > nowMs - windowMs;
}

function decide(counted: readonly number[], limit: number, nowMs: number): Taken {
  const inWindow = counted.filter(isIn(nowMs));
  const untilGone = inWindow.map((atMs) => atMs + windowMs - nowMs);
  const resetMs = Math.min(...untilGone, windowMs);
  if (inWindow.length < limit) return { allowed: true, remaining: limit - inWindow.length - 1, resetMs };

  const isFreeAfter = (waitMs: number) => counted.filter(isIn(nowMs + waitMs)).length < limit;
  return { allowed: false, retryAfterMs: Math.min(...untilGone.filter(isFreeAfter)), resetMs };
}

function assertNoWindowHoldsMoreThan(limit: number, counted: readonly number[]): void {
  for (const startMs of counted) {
    const inWindow = counted.filter((atMs) => atMs >= startMs && atMs < startMs + windowMs);
    assert.ok(inWindow.length <= limit, `${inWindow.length} calls in a window from ${startMs}`);
  }
}
