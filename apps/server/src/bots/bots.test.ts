import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";

test("the list of bots has the published shape and nothing more", async (t) => {
  const { acme } = await openWorld(t);

  const { status, body } = await acme.call("GET", "/bots");

  assert.equal(status, 200);
  assert.deepEqual(body, {
    bots: [{ id: acme.botId, name: "Acme Bot", isActive: true, createdAt: "2026-03-02T09:00:00Z" }],
    nextCursor: null,
  });
});

test("the list of bots is paged oldest first, and its cursor belongs to its workspace", async (t) => {
  const { acme, globex } = await openWorld(t);
  await acme.call("POST", "/bots", { name: "Second" });
  await acme.call("POST", "/bots", { name: "Third" });

  const first = await acme.call("GET", "/bots?limit=2");
  const second = await acme.call("GET", `/bots?limit=2&cursor=${first.body.nextCursor}`);
  const foreign = await globex.call("GET", `/bots?cursor=${first.body.nextCursor}`);

  const names = [...first.body.bots, ...second.body.bots].map(({ name }: { name: string }) => name);
  assert.deepEqual(names, ["Acme Bot", "Second", "Third"]);
  assert.equal(second.body.nextCursor, null);
  assert.equal(foreign.status, 422);
});

test("a new bot has words and a threshold, or those that it was given", async (t) => {
  const { acme } = await openWorld(t);

  const plain = await acme.call("POST", "/bots", { name: "Plain" });
  const own = await acme.call("POST", "/bots", { name: "Own", greeting: "Ahoy!", threshold: 0 });

  assert.equal(plain.status, 201);
  assert.deepEqual([plain.body.threshold, plain.body.fallbacksBeforeHandover], [0.5, 2]);
  assert.ok(plain.body.greeting && plain.body.fallbackText && plain.body.handoverText);
  assert.equal(own.body.greeting, "Ahoy!");
  assert.equal(own.body.threshold, 0);
  assert.deepEqual((await acme.call("GET", `/bots/${own.body.id}`)).body, own.body);
});

test("a change touches the given fields only", async (t) => {
  const { acme } = await openWorld(t);
  const before = await acme.call("GET", `/bots/${acme.botId}`);

  const after = await acme.call("PATCH", `/bots/${acme.botId}`, { isActive: false, threshold: 0.7 });

  assert.equal(after.status, 200);
  assert.deepEqual(after.body, { ...before.body, isActive: false, threshold: 0.7 });
});

test("a wrong value changes nothing", async (t) => {
  const { acme } = await openWorld(t);
  const path = `/bots/${acme.botId}`;
  const before = await acme.call("GET", path);

  for (const body of [{ threshold: 2 }, { greeting: "" }, { name: "Fine", colour: "red" }]) {
    assert.equal((await acme.call("PATCH", path, body)).status, 422);
  }
  assert.equal((await acme.call("POST", "/bots", { name: " " })).status, 422);

  assert.deepEqual((await acme.call("GET", path)).body, before.body);
  assert.equal((await acme.call("GET", "/bots")).body.bots.length, 1);
});

test("a deleted bot is gone from the API and lets no visitor in, but can be restored from its row", async (t) => {
  const { acme, call, ctx } = await openWorld(t);

  assert.equal((await acme.call("DELETE", `/bots/${acme.botId}`)).status, 204);

  assert.deepEqual((await acme.call("GET", "/bots")).body.bots, []);
  assert.equal((await acme.call("PATCH", `/bots/${acme.botId}`, { name: "New" })).status, 404);
  assert.equal((await acme.call("DELETE", `/bots/${acme.botId}`)).status, 404);
  const session = await call("POST", "/api/widget/v1/sessions", { body: { botId: acme.botId } });
  assert.equal(session.status, 404);
  assert.ok(await ctx.db.first(sql`select 1 from bots where id = ${acme.botId} and deleted_at is not null`));
});

test("the bot of another workspace answers as a missing one", async (t) => {
  const { acme, globex } = await openWorld(t);

  for (const [method, body] of [["GET"], ["PATCH", { greeting: "Mine now" }], ["DELETE"]] as const) {
    const foreign = await acme.call(method, `/bots/${globex.botId}`, body);
    const missing = await acme.call(method, "/bots/bot_nothing", body);
    assert.equal(foreign.status, 404);
    assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  }
  assert.equal((await globex.call("GET", `/bots/${globex.botId}`)).body.name, "Globex Bot");
});

test("an editor writes a bot's texts, but its name and state are for those who manage bots", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("editor");
  const as = (method: "POST" | "PATCH" | "DELETE", path: string, body?: object) =>
    call(method, `/api/v1/bots${path}`, { as: session, body });

  assert.equal((await as("PATCH", `/${acme.botId}`, { greeting: "Good day!" })).status, 200);
  for (const refused of [
    await as("PATCH", `/${acme.botId}`, { name: "Mine" }),
    await as("PATCH", "/bot_nothing", { isActive: false }),
    await as("POST", "", { name: "Another" }),
    await as("DELETE", `/${acme.botId}`),
  ]) {
    assert.equal(refused.status, 403);
    assert.equal(refused.body.code, "permission.missing");
  }
});

test("an agent changes no bot, and a stranger sees none", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("agent");
  const path = `/api/v1/bots/${acme.botId}`;

  assert.equal((await call("PATCH", path, { as: session, body: { greeting: "Hi" } })).status, 403);
  assert.equal((await call("GET", path, { as: session })).status, 200);
  assert.equal((await call("GET", path)).status, 401);
});

test("a plan's ceiling of bots holds, also when many are made at once", async (t) => {
  const { acme, ctx } = await openWorld(t);
  await ctx.db.run(sql`insert into plans (name, bots) values ('three', 3)`);
  await ctx.db.run(sql`update workspaces set plan = 'three' where id = ${acme.workspaceId}`);

  const made = await Promise.all([1, 2, 3, 4].map((n) => acme.call("POST", "/bots", { name: `Bot ${n}` })));

  assert.deepEqual(made.map(({ status }) => status).sort(), [201, 201, 409, 409]);
  assert.equal((await acme.call("GET", "/bots")).body.bots.length, 3);
});
