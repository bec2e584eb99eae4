import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { dumpOf, writingsOf } from "../test/dump.ts";
import { openWorld, type World } from "../test/world.ts";
import { keyJobs } from "./index.ts";

const minute = 60_000;

async function makeKey({ call, acme }: World, as = acme.owner): Promise<string> {
  return (await call("POST", "/api/v1/auth/keys", { as, body: { name: "New" } })).body.keyId;
}

function reveal({ call, acme }: World, keyId: string, as = acme.owner) {
  return call("POST", `/api/v1/auth/keys/${keyId}/reveal`, { as });
}

async function stored({ ctx }: World, keyId: string): Promise<string> {
  const { row } = await ctx.db.one(
    sql<{ row: string }>`select keys::text as row from keys where id = ${keyId}`,
  );
  return row;
}

test("of two hundred who reveal a key at once one sees the value, and it works", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);

  const answers = await Promise.all(Array.from({ length: 200 }, () => reveal(world, keyId)));

  const shown = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ body }) => body.code === "key.already_revealed");
  assert.deepEqual([shown.length, refused.length], [1, 199]);
  assert.deepEqual(refused[0]?.status, 410);
  const as = { authorization: `Bearer ${shown[0]?.body.key}` };
  assert.equal((await world.call("GET", "/api/v1/auth/me", { as })).body.key.id, keyId);
});

test("the value is nowhere in the database in readable form, and nowhere at all once shown", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);
  assert.match(await stored(world, keyId), /v1\./);

  const { body } = await reveal(world, keyId);

  assert.doesNotMatch(await stored(world, keyId), /v1\./);
  assert.ok(!(await stored(world, keyId)).includes(body.key));
});

test("a dump of every table holds the value in no writing, neither before it is shown nor after", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);
  const before = await dumpOf(world.ctx);

  const { body } = await reveal(world, keyId);
  await world.call("GET", "/api/v1/auth/me", { as: { authorization: `Bearer ${body.key}` } });
  const after = await dumpOf(world.ctx);

  for (const dump of [before, after]) {
    assert.ok(dump.includes(keyId));
    for (const writing of writingsOf(body.key)) assert.ok(!dump.includes(writing), writing);
  }
});

test("ten minutes after its making a key cannot be revealed, and a job has erased it", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);
  const other = await makeKey(world);
  world.clock.advance(10 * minute - 1);
  assert.equal((await reveal(world, other)).status, 200);
  world.clock.advance(1);

  const late = await reveal(world, keyId);
  await keyJobs(world.ctx)["erase-unrevealed-keys"]?.({});

  assert.deepEqual([late.status, late.body.code], [410, "key.reveal_expired"]);
  assert.doesNotMatch(await stored(world, keyId), /v1\./);
  assert.equal((await reveal(world, keyId)).body.code, "key.reveal_expired");
});

test("only its maker reveals a key", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);
  const admin = await world.acme.member("admin");

  const other = await reveal(world, keyId, admin.session);

  assert.deepEqual([other.status, other.body.code], [403, "key.not_maker"]);
  assert.equal((await reveal(world, keyId)).status, 200);
});

test("a key reveals what was made through it, not what its member makes otherwise", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;

  const bySession = await reveal(world, await makeKey(world), acme.key);
  const byItself = await reveal(world, await makeKey(world, acme.key), acme.key);

  assert.deepEqual([bySession.status, bySession.body.code], [403, "key.not_maker"]);
  assert.equal(byItself.status, 200);
});

test("the neighbour's key answers as a missing one, and stays theirs to reveal", async (t) => {
  const world = await openWorld(t);
  const { globex } = world;
  const theirs = await makeKey(world, globex.owner);

  const foreign = await reveal(world, theirs);
  const missing = await reveal(world, "key_nothing");

  assert.deepEqual([foreign.status, foreign.body.code], [404, "key.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.equal((await reveal(world, theirs, globex.owner)).status, 200);
});

test("a key that was revoked before anybody saw it stays unseen", async (t) => {
  const world = await openWorld(t);
  const keyId = await makeKey(world);

  await world.call("DELETE", `/api/v1/auth/keys/${keyId}`, { as: world.acme.owner });

  assert.equal((await reveal(world, keyId)).status, 410);
  assert.doesNotMatch(await stored(world, keyId), /v1\./);
});
