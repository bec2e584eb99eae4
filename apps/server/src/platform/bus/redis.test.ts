import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { openLog } from "../log/index.ts";
import { openRedis } from "../redis/index.ts";
import { startTestRedis } from "../redis/test-server.ts";
import { busConformance, listen } from "./conformance.ts";
import { openRedisBus } from "./index.ts";

const redis = await startTestRedis();
const skip = redis === null && "there is no redis-server on this machine";
const open = () => openRedisBus(redis?.url ?? "", openLog("silent"));
after(() => redis?.remove());

busConformance("redis", async () => [await open(), await open()], { skip });

test("after Redis was away every subscriber is told to look again, and hints pass once more", {
  skip,
}, async () => {
  const [here, there] = [await open(), await open()];
  const [atHome, abroad] = [listen(here, "a"), listen(there, "a")];
  await redis?.stop();
  await redis?.start();

  assert.deepEqual(await atHome.next(1), [{ kind: "resync" }]);
  assert.deepEqual(await abroad.next(1), [{ kind: "resync" }]);
  here.publish("a", 1);
  assert.deepEqual((await abroad.next(2))[1], 1);
  await Promise.all([here.close(), there.close()]);
});

test("while Redis is away the subscribers of the same process still hear, and the others look again after", {
  skip,
}, async () => {
  const [here, there] = [await open(), await open()];
  const heard = listen(here, "a");
  await redis?.stop();
  here.publish("a", 1);
  assert.deepEqual(await heard.next(1), [1]);

  const abroad = listen(there, "a");
  await redis?.start();
  assert.deepEqual(await abroad.next(1), [{ kind: "resync" }]);
  await Promise.all([here.close(), there.close()]);
});

test("a hint told into a connection that breaks is made up for when it is back", { skip }, async () => {
  const control = await openRedis(redis?.url ?? "", openLog("silent"), {});
  const here = await open();
  const newest = (await control.clientList()).at(-1);
  const there = await open();
  const abroad = listen(there, "a");
  await control.clientKill({ filter: "ID", id: newest?.id ?? 0 });
  here.publish("a", 1);

  const [heard] = await abroad.next(1);
  assert.ok(heard === 1 || isDeepStrictEqual(heard, { kind: "resync" }));
  await Promise.all([here.close(), there.close(), control.close()]);
});
