import assert from "node:assert/strict";
import { test } from "node:test";
import { IndexCache } from "./index-cache.ts";

function counted(byteSize: number) {
  const builds: string[] = [];
  const build = (name: string) => async () => {
    builds.push(name);
    return { name, byteSize };
  };
  return { builds, build };
}

test("many who ask at once wait for one build", async () => {
  const cache = new IndexCache<{ name: string; byteSize: number }>(100);
  const { builds, build } = counted(10);

  const got = await Promise.all([1, 2, 3].map(() => cache.get("bot", 1, build("first"))));

  assert.deepEqual(builds, ["first"]);
  assert.equal(new Set(got).size, 1);
});

test("a newer revision is built, and who asks for the older one gets the newer", async () => {
  const cache = new IndexCache<{ name: string; byteSize: number }>(100);
  const { builds, build } = counted(10);

  await cache.get("bot", 1, build("first"));
  await cache.get("bot", 2, build("second"));
  const late = await cache.get("bot", 1, build("late"));

  assert.equal(late.name, "second");
  assert.deepEqual(builds, ["first", "second"]);
});

test("when room is short, what was used the longest ago goes", async () => {
  const cache = new IndexCache<{ name: string; byteSize: number }>(25);
  const { builds, build } = counted(10);

  for (const key of ["a", "b", "a", "c", "a", "b"]) await cache.get(key, 1, build(key));

  assert.deepEqual(builds, ["a", "b", "c", "b"]);
});

test("what alone takes more than all the room serves until the next is built", async () => {
  const cache = new IndexCache<{ name: string; byteSize: number }>(5);
  const { builds, build } = counted(10);

  for (const key of ["a", "a", "b", "a"]) await cache.get(key, 1, build(key));

  assert.deepEqual(builds, ["a", "b", "a"]);
});

test("a failed build is forgotten", async () => {
  const cache = new IndexCache<{ name: string; byteSize: number }>(100);
  const { builds, build } = counted(10);

  await assert.rejects(
    cache.get("bot", 1, async () => Promise.reject(new Error("no database"))),
    /no database/,
  );
  await cache.get("bot", 1, build("again"));

  assert.deepEqual(builds, ["again"]);
});
