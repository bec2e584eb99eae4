import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openLog } from "../log/index.ts";
import { startTestRedis } from "../redis/test-server.ts";
import { limiterConformance } from "./conformance.ts";
import { openRedisLimiter } from "./index.ts";

const redis = await startTestRedis();
const skip = redis === null && "there is no redis-server on this machine";
const open = () => openRedisLimiter(redis?.url ?? "", openLog("silent"));
after(() => redis?.remove());

limiterConformance("redis", open, { runs: 50, skip });

test("two processes share one exact window", { skip }, async () => {
  const [one, other] = [await open(), await open()];
  const taken = await Promise.all(
    Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? one : other).take("shared", 60, 60_000)),
  );

  assert.equal(taken.filter(({ allowed }) => allowed).length, 60);
  await Promise.all([one.close(), other.close()]);
});

test("while Redis is away a call fails at once, and afterwards it works again", { skip }, async () => {
  const limiter = await open();
  await redis?.stop();
  await assert.rejects(limiter.take("a", 1, 60_000));

  await redis?.start();
  while (!(await limiter.take("a", 1, 60_000).catch(() => null))?.allowed) await new Promise(setImmediate);
  assert.equal((await limiter.take("a", 1, 60_000)).allowed, false);
  await limiter.close();
});
