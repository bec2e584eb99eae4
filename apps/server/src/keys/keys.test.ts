import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("a list of keys pages newest first, revoked ones too, and never tells a value", async (t) => {
  const { acme, call } = await openWorld(t);
  for (const name of ["Second", "Third"]) {
    await call("POST", "/api/v1/auth/keys", { as: acme.owner, body: { name } });
  }
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });

  const first = await call("GET", "/api/v1/auth/keys?limit=2", { as: acme.owner });
  const rest = await call("GET", `/api/v1/auth/keys?limit=2&cursor=${first.body.nextCursor}`, {
    as: acme.owner,
  });

  const keys = [...first.body.keys, ...rest.body.keys];
  assert.deepEqual(
    keys.map(({ name }) => name),
    ["Third", "Second", "First key"],
  );
  assert.equal(rest.body.nextCursor, null);
  assert.deepEqual(Object.keys(keys[0]), [
    "id",
    "name",
    "last4",
    "memberId",
    "madeBy",
    "scopes",
    "rateLimitPerMinute",
    "createdAt",
    "lastUsedAt",
    "expiresAt",
    "revokedAt",
  ]);
  assert.equal(keys[2].revokedAt, "2026-03-02T09:00:00Z");
});

test("one key is shown as the list shows it, after it was revoked too", async (t) => {
  const { acme, call } = await openWorld(t);
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });

  const shown = await call("GET", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });
  const listed = await call("GET", "/api/v1/auth/keys", { as: acme.owner });

  assert.equal(shown.status, 200);
  assert.deepEqual(shown.body, listed.body.keys[0]);
  assert.equal(shown.body.revokedAt, "2026-03-02T09:00:00Z");
});

test("the neighbour's cursor is of no use", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  await call("POST", "/api/v1/auth/keys", { as: globex.owner, body: { name: "Second" } });
  const theirs = await call("GET", "/api/v1/auth/keys?limit=1", { as: globex.owner });

  const { status } = await call("GET", `/api/v1/auth/keys?cursor=${theirs.body.nextCursor}`, {
    as: acme.owner,
  });

  assert.equal(status, 422);
});

test("a key gets another name", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const path = `/api/v1/auth/keys/${acme.keyId}`;

  const renamed = await call("PATCH", path, { as: acme.owner, body: { name: "Zapier" } });
  const wrong = await call("PATCH", path, { as: acme.owner, body: { name: "" } });

  assert.deepEqual([renamed.status, renamed.body.name], [200, "Zapier"]);
  assert.equal(wrong.status, 422);
  clock.advance(1000);
  assert.equal((await call("GET", "/api/v1/auth/me", { as: acme.key })).body.key.name, "Zapier");
});

test("revoking twice is revoking once", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const path = `/api/v1/auth/keys/${acme.keyId}`;
  await call("DELETE", path, { as: acme.owner });
  clock.advance(60_000);

  assert.equal((await call("DELETE", path, { as: acme.owner })).status, 204);

  const { body } = await call("GET", "/api/v1/auth/keys", { as: acme.owner });
  assert.equal(body.keys[0].revokedAt, "2026-03-02T09:00:00Z");
});

test("the neighbour's key is a missing one to rename and to revoke, and goes on working", async (t) => {
  const { acme, globex, call, clock } = await openWorld(t);

  for (const [method, body] of [
    ["PATCH", { name: "Mine" }],
    ["DELETE", undefined],
  ] as const) {
    const foreign = await call(method, `/api/v1/auth/keys/${globex.keyId}`, { as: acme.owner, body });
    const missing = await call(method, "/api/v1/auth/keys/key_nothing", { as: acme.owner, body });
    assert.deepEqual([foreign.status, foreign.body.code], [404, "key.missing"], method);
    assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  }

  clock.advance(1000);
  assert.equal((await call("GET", "/api/v1/auth/me", { as: globex.key })).body.key.name, "First key");
});
