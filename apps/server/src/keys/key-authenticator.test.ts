import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld } from "../test/world.ts";
import { makeKeyValue } from "./key-value.ts";

test("a key says whose it is, and what and how often it may", async (t) => {
  const { acme, call } = await openWorld(t);

  const me = await call("GET", "/api/v1/auth/me", { as: acme.key });

  assert.equal(me.status, 200);
  assert.deepEqual(me.body.workspace, { id: acme.workspaceId, name: "Acme", plan: "unlimited" });
  assert.equal(me.body.member.name, "Acme Owner");
  assert.equal(me.body.key.id, acme.keyId);
  assert.equal(me.body.key.scopes, null);
  assert.ok(String(acme.key.authorization).endsWith(me.body.key.last4));
});

test("a revoked key is refused at the next request after a second", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  assert.equal((await call("GET", "/api/v1/auth/me", { as: acme.key })).status, 200);

  const revoked = await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });
  clock.advance(1000);

  assert.equal(revoked.status, 204);
  assert.equal((await call("GET", "/api/v1/auth/me", { as: acme.key })).status, 401);
});

test("an expired key is refused from that moment on", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const body = { name: "Short", expiresAt: "2026-03-02T09:00:01Z" };
  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body });
  const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: acme.owner });
  const as = { authorization: `Bearer ${shown.body.key}` };
  clock.advance(999);
  assert.equal((await call("GET", "/api/v1/auth/me", { as })).status, 200);

  clock.advance(1);

  assert.equal((await call("GET", "/api/v1/auth/me", { as })).status, 401);
});

test("a key stops with the membership and follows its role", async (t) => {
  const { acme, call, clock, ctx } = await openWorld(t);
  const { memberId } = await acme.member("admin");
  const body = { name: "Theirs", memberId };
  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body });
  const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: acme.owner });
  const as = { authorization: `Bearer ${shown.body.key}` };
  assert.equal((await call("GET", "/api/v1/auth/keys", { as })).status, 200);

  await ctx.db.run(sql`update members set role = 'viewer' where id = ${memberId}`);
  clock.advance(1000);
  assert.equal((await call("GET", "/api/v1/auth/keys", { as })).status, 403);

  await ctx.db.run(sql`delete from members where id = ${memberId}`);
  clock.advance(1000);
  assert.equal((await call("GET", "/api/v1/bots", { as })).status, 401);
});

test("unknown, mistyped and revoked keys are refused in the same words", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });
  clock.advance(1000);
  const known = String(acme.key.authorization);
  const values = [known, `Bearer ${makeKeyValue()}`, `${known}x`, "Bearer nhx_sk_"];

  const answers = await Promise.all(
    values.map((authorization) => call("GET", "/api/v1/auth/me", { as: { authorization } })),
  );

  const [first] = answers;
  assert.deepEqual([first?.status, first?.body.code], [401, "caller.unknown"]);
  for (const answer of answers) {
    assert.deepEqual({ ...answer.body, requestId: "" }, { ...first?.body, requestId: "" });
    assert.equal(answer.headers["www-authenticate"], first?.headers["www-authenticate"]);
  }
});

test("a narrowed key does what it was made for and nothing else", async (t) => {
  const { acme, call } = await openWorld(t);
  const body = { name: "Reader", scopes: ["bots:read"] };
  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body });
  const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: acme.owner });
  const as = { authorization: `Bearer ${shown.body.key}` };

  assert.deepEqual((await call("GET", "/api/v1/auth/me", { as })).body.permissions, ["bots:read"]);
  assert.equal((await call("GET", "/api/v1/bots", { as })).status, 200);
  assert.equal((await call("GET", "/api/v1/leads", { as })).status, 403);
});

test("the last use is right to the minute", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const lastUsed = async () => {
    const { body } = await call("GET", "/api/v1/auth/keys", { as: acme.owner });
    return body.keys.find(({ id }: { id: string }) => id === acme.keyId).lastUsedAt;
  };
  await until("the first use is noted", async () => (await lastUsed()) === "2026-03-02T09:00:00Z");

  clock.advance(30_000);
  await call("GET", "/api/v1/auth/me", { as: acme.key });
  clock.advance(30_000);
  await call("GET", "/api/v1/auth/me", { as: acme.key });

  await until("the use a minute later is noted", async () => (await lastUsed()) === "2026-03-02T09:01:00Z");
});
