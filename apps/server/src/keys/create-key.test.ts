import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld, type World } from "../test/world.ts";

const hour = 3_600_000;

async function countKeys({ ctx }: World): Promise<number> {
  const { count } = await ctx.db.one(sql<{ count: number }>`select count(*) from keys`);
  return count;
}

/** The bearer of a new key that the owner of Acme makes with these options. */
async function bearer({ call, acme }: World, options: object) {
  const made = await call("POST", "/api/v1/auth/keys", {
    as: acme.owner,
    body: { name: "Maker", ...options },
  });
  const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: acme.owner });
  return { authorization: `Bearer ${shown.body.key}` };
}

test("a new key is the maker's, and its answer does not tell its value", async (t) => {
  const { acme, call } = await openWorld(t);
  const me = await call("GET", "/api/v1/auth/me", { as: acme.owner });

  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body: { name: "Zapier" } });

  assert.equal(made.status, 201);
  assert.deepEqual(made.body, {
    keyId: made.body.keyId,
    name: "Zapier",
    last4: made.body.last4,
    memberId: me.body.member.id,
    createdAt: "2026-03-02T09:00:00Z",
    revealUntil: "2026-03-02T09:10:00Z",
  });
  assert.match(made.body.last4, /^[0-9A-Za-z]{4}$/);
});

test("a key for another member does what that member's role allows", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const agent = await acme.member("agent");

  const as = await bearer(world, { memberId: agent.memberId });

  const me = await call("GET", "/api/v1/auth/me", { as });
  assert.equal(me.body.member.role, "agent");
  assert.ok(me.body.permissions.includes("conversations:write"));
  assert.equal((await call("GET", "/api/v1/hooks", { as })).status, 403);
});

test("nobody makes a key for a member above them", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const admin = await acme.member("admin");
  const owner = await call("GET", "/api/v1/auth/me", { as: acme.owner });
  const before = await countKeys(world);

  const body = { name: "Owner's", memberId: owner.body.member.id };
  const refused = await call("POST", "/api/v1/auth/keys", { as: admin.session, body });

  assert.deepEqual([refused.status, refused.body.code], [403, "key.too_wide"]);
  assert.equal(await countKeys(world), before);
});

test("the neighbour's member answers as a missing one", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const theirs = await globex.member("agent");

  const ask = (memberId: string) =>
    call("POST", "/api/v1/auth/keys", { as: acme.owner, body: { name: "Theirs", memberId } });
  const foreign = await ask(theirs.memberId);
  const missing = await ask("mem_nothing");

  assert.deepEqual([foreign.status, foreign.body.code], [404, "member.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
});

test("a role that may not manage keys is refused before any look-up", async (t) => {
  const world = await openWorld(t);
  const editor = await world.acme.member("editor");
  const before = await countKeys(world);

  for (const [method, path] of [
    ["POST", "/api/v1/auth/keys"],
    ["GET", "/api/v1/auth/keys"],
    ["POST", `/api/v1/auth/keys/${world.acme.keyId}/reveal`],
    ["POST", "/api/v1/auth/keys/key_nothing/reveal"],
    ["PATCH", "/api/v1/auth/keys/key_nothing"],
    ["DELETE", "/api/v1/auth/keys/key_nothing"],
  ] as const) {
    const { status, body } = await world.call(method, path, { as: editor.session });
    assert.deepEqual([status, body.code], [403, "permission.missing"], `${method} ${path}`);
    assert.equal((await world.call(method, path)).status, 401, `${method} ${path} by nobody`);
  }

  assert.equal(await countKeys(world), before);
});

test("what is made through a key inherits its scopes and expiry and stays within its limit", async (t) => {
  const world = await openWorld(t);
  const { call, acme } = world;
  const scopes = ["keys:manage", "bots:read"];
  const as = await bearer(world, { scopes, expiresAt: "2026-03-03T09:00:00Z", rateLimitPerMinute: 20 });

  const made = await call("POST", "/api/v1/auth/keys", { as, body: { name: "Child" } });

  const { body } = await call("GET", "/api/v1/auth/keys?limit=1", { as: acme.owner });
  assert.equal(body.keys[0].id, made.body.keyId);
  assert.deepEqual(body.keys[0].scopes, scopes);
  assert.equal(body.keys[0].expiresAt, "2026-03-03T09:00:00Z");
  assert.equal(body.keys[0].rateLimitPerMinute, 20);
});

test("a key never makes one with wider scopes, a later expiry or a higher limit", async (t) => {
  const world = await openWorld(t);
  const as = await bearer(world, {
    scopes: ["keys:manage", "bots:read"],
    expiresAt: "2026-03-03T09:00:00Z",
    rateLimitPerMinute: 20,
  });
  const before = await countKeys(world);

  for (const wider of [
    { scopes: ["leads:read"] },
    { expiresAt: "2026-03-03T09:00:01Z" },
    { rateLimitPerMinute: 21 },
  ]) {
    const refused = await world.call("POST", "/api/v1/auth/keys", { as, body: { name: "Wider", ...wider } });
    assert.deepEqual([refused.status, refused.body.code], [403, "key.too_wide"], JSON.stringify(wider));
  }

  assert.equal(await countKeys(world), before);
});

test("a session makes no key with a scope that its role lacks", async (t) => {
  const { acme, call } = await openWorld(t);
  const admin = await acme.member("admin");

  const body = { name: "Owner's", scopes: ["workspace:own"] };
  const refused = await call("POST", "/api/v1/auth/keys", { as: admin.session, body });

  assert.deepEqual([refused.status, refused.body.code], [403, "key.too_wide"]);
});

test("a key has 60 calls a minute, or what was asked for within the workspace's plan", async (t) => {
  const world = await openWorld(t);
  const { acme, call, ctx, clock } = world;
  const usual = await call("GET", "/api/v1/auth/me", { as: acme.key });
  assert.deepEqual(usual.body.rateLimit, { limit: 60, windowSeconds: 60 });

  const as = await bearer(world, { rateLimitPerMinute: 500 });
  assert.equal((await call("GET", "/api/v1/auth/me", { as })).body.rateLimit.limit, 500);

  await ctx.db.run(sql`update workspaces set plan = 'free' where id = ${acme.workspaceId}`);
  clock.advance(1000);
  assert.equal((await call("GET", "/api/v1/auth/me", { as })).body.rateLimit.limit, 60);
  const body = { name: "Fast", rateLimitPerMinute: 61 };
  const refused = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body });
  assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, "/rateLimitPerMinute"]);
});

test("a wrong key is refused by field and not made", async (t) => {
  const world = await openWorld(t);
  const before = await countKeys(world);

  for (const wrong of [
    { name: "" },
    { scopes: [] },
    { scopes: ["everything"] },
    { expiresAt: "tomorrow" },
    { expiresAt: new Date(world.clock.now().getTime() - hour).toISOString() },
    { rateLimitPerMinute: 0 },
    { memberId: 7 },
    { colour: "red" },
  ]) {
    const body = { name: "Wrong", ...wrong };
    const refused = await world.call("POST", "/api/v1/auth/keys", { as: world.acme.owner, body });
    assert.deepEqual([refused.status, refused.body.code], [422, "request.invalid"], JSON.stringify(wrong));
  }

  assert.equal(await countKeys(world), before);
});
