import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld, type World } from "../test/world.ts";
import { checkDefaultPlan } from "./index.ts";

async function countWorkspaces({ ctx }: World): Promise<number> {
  const { count } = await ctx.db.one(sql<{ count: number }>`select count(*) from workspaces`);
  return count;
}

function make({ call, acme }: World, name: unknown, headers: Record<string, string> = {}) {
  return call("POST", "/api/v1/workspaces", { as: acme.owner, body: { name }, headers });
}

test("a signed-in person makes a workspace and owns it", async (t) => {
  const world = await openWorld(t);

  const made = await make(world, "Acme Labs");

  assert.equal(made.status, 201);
  assert.deepEqual(made.body, {
    id: made.body.id,
    name: "Acme Labs",
    plan: "unlimited",
    createdAt: "2026-03-02T09:00:00Z",
  });
  const headers = { "nebulahex-workspace": made.body.id };
  const me = await world.call("GET", "/api/v1/auth/me", { as: world.acme.owner, headers });
  assert.equal(me.body.workspace.name, "Acme Labs");
  assert.equal(me.body.member.role, "owner");
});

test("a person of several workspaces names the one they mean", async (t) => {
  const world = await openWorld(t);
  const { acme, call, clock } = world;
  const second = await make(world, "Acme Labs");
  clock.advance(1000);

  const unclear = await call("GET", "/api/v1/bots", { as: acme.owner });
  assert.deepEqual([unclear.status, unclear.body.code], [422, "workspace.not_chosen"]);

  for (const id of [acme.workspaceId, second.body.id]) {
    const me = await call("GET", "/api/v1/auth/me", {
      as: acme.owner,
      headers: { "nebulahex-workspace": id },
    });
    assert.equal(me.body.workspace.id, id);
  }
  assert.equal((await call("GET", "/api/v1/workspaces", { as: acme.owner })).body.workspaces.length, 2);
});

test("the neighbour's workspace answers as a missing one", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const as = acme.owner;

  const foreign = await call("GET", "/api/v1/bots", {
    as,
    headers: { "nebulahex-workspace": globex.workspaceId },
  });
  const missing = await call("GET", "/api/v1/bots", {
    as,
    headers: { "nebulahex-workspace": "wsp_nothing" },
  });

  assert.deepEqual([foreign.status, foreign.body.code], [404, "workspace.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
});

test("a person without a workspace is told to make one", async (t) => {
  const world = await openWorld(t);
  const { call, acme, ctx } = world;
  await ctx.db.run(sql`delete from members where workspace_id = ${acme.workspaceId}`);
  world.clock.advance(1000);

  const bots = await call("GET", "/api/v1/bots", { as: acme.owner });
  const mine = await call("GET", "/api/v1/workspaces", { as: acme.owner });

  assert.deepEqual([bots.status, bots.body.code], [404, "workspace.missing"]);
  assert.deepEqual(mine.body, { workspaces: [], nextCursor: null });
  assert.equal((await make(world, "Anew")).status, 201);
  assert.equal((await call("GET", "/api/v1/bots", { as: acme.owner })).status, 200);
});

test("only a person makes workspaces, and only from the product's own pages", async (t) => {
  const world = await openWorld(t);
  const { call, acme } = world;
  const before = await countWorkspaces(world);
  const body = { name: "Acme Labs" };

  const nobody = await call("POST", "/api/v1/workspaces", { body });
  const byKey = await call("POST", "/api/v1/workspaces", { as: acme.key, body });
  const elsewhere = await make(world, "Acme Labs", { origin: "https://elsewhere.example" });

  assert.deepEqual([nobody.status, nobody.body.code], [401, "caller.unknown"]);
  assert.deepEqual([byKey.status, byKey.body.code], [403, "session.required"]);
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [403, "request.cross_origin"]);
  assert.equal(await countWorkspaces(world), before);
});

test("a wrong workspace is refused by field and not made", async (t) => {
  const world = await openWorld(t);
  const before = await countWorkspaces(world);

  for (const body of [
    {},
    { name: "" },
    { name: 7 },
    { name: "a".repeat(201) },
    { name: "Acme", plan: "free" },
  ]) {
    const refused = await world.call("POST", "/api/v1/workspaces", { as: world.acme.owner, body });
    assert.deepEqual([refused.status, refused.body.code], [422, "request.invalid"], JSON.stringify(body));
    assert.equal(refused.body.errors.length, 1);
  }

  assert.equal(await countWorkspaces(world), before);
});

test("a member who gets another role may do what it allows within a second", async (t) => {
  const { acme, call, clock, ctx } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  assert.equal((await call("GET", "/api/v1/auth/keys", { as: session })).status, 403);

  await ctx.db.run(sql`update members set role = 'admin' where id = ${memberId}`);
  clock.advance(1000);

  assert.equal((await call("GET", "/api/v1/auth/keys", { as: session })).status, 200);
});

test("a list of workspaces pages without skipping, and its cursor is its reader's alone", async (t) => {
  const world = await openWorld(t);
  const { call, acme, globex } = world;
  await make(world, "Second");
  await make(world, "Third");

  const names: string[] = [];
  let next = "";
  do {
    const { body } = await call("GET", `/api/v1/workspaces?limit=1${next}`, { as: acme.owner });
    names.push(...body.workspaces.map(({ name }: { name: string }) => name));
    next = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
    if (next !== "") {
      const stolen = await call("GET", `/api/v1/workspaces?limit=1${next}`, { as: globex.owner });
      assert.equal(stolen.status, 422);
    }
  } while (next !== "");

  assert.deepEqual(names, ["Acme", "Second", "Third"]);
});

test("a person has 600 calls a minute", async (t) => {
  const { acme, call } = await openWorld(t);

  const { headers } = await call("GET", "/api/v1/workspaces", { as: acme.owner });

  assert.equal(headers["ratelimit-policy"], '"default";q=600;w=60');
});

test("a start whose default plan is none says which there are", async (t) => {
  const { ctx } = await openWorld(t);

  await checkDefaultPlan(ctx);
  await assert.rejects(
    checkDefaultPlan({ db: ctx.db, config: { ...ctx.config, defaultPlan: "gold" } }),
    /DEFAULT_PLAN=gold: write one of free, unlimited\./,
  );
});
