import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";
import { limitCommand } from "./set-limit.ts";
import { planCommand } from "./set-plan.ts";

test("the operator makes a plan and puts a workspace on it, effective within a second", async (t) => {
  const { acme, globex, ctx, clock, call } = await openWorld(t);
  await acme.call("GET", "/bots");

  const made = await limitCommand.run(ctx, ["small", "requests-per-minute", "5"]);
  await limitCommand.run(ctx, ["small", "bots", "1"]);
  await planCommand.run(ctx, [acme.workspaceId, "small"]);
  clock.advance(1000);

  assert.match(made, /requests-per-minute 5, bots none/);
  const me = await call("GET", "/api/v1/auth/me", { as: acme.key });
  assert.deepEqual([me.body.workspace.plan, me.body.rateLimit.limit], ["small", 5]);
  assert.equal(
    (await call("POST", "/api/v1/bots", { as: acme.owner, body: { name: "Second" } })).status,
    409,
  );
  assert.equal((await globex.call("POST", "/bots", { name: "Second" })).status, 201);

  await limitCommand.run(ctx, ["small", "bots", "none"]);
  assert.equal(
    (await call("POST", "/api/v1/bots", { as: acme.owner, body: { name: "Second" } })).status,
    201,
  );
  const { entries } = (await call("GET", "/api/v1/audit-log?action=workspace.changed", { as: acme.owner }))
    .body;
  assert.deepEqual([entries[0].by, entries[0].detail.to], [null, "small"]);
});

test("a slip of the operator's is told and changes nothing", async (t) => {
  const { acme, ctx, call } = await openWorld(t);

  await assert.rejects(planCommand.run(ctx, [acme.workspaceId, "huge"]), /one of free, unlimited/);
  await assert.rejects(planCommand.run(ctx, ["wsp_nothing", "free"]), /no such workspace/);
  await assert.rejects(limitCommand.run(ctx, ["free", "money", "1"]), /Name one of/);
  for (const wrong of ["", "-1", "many", "0", "99999999999"]) {
    await assert.rejects(limitCommand.run(ctx, ["free", "bots", wrong]), /whole number/);
  }

  const { body } = await call("GET", "/api/v1/usage", { as: acme.owner });
  assert.equal(body.plan, "unlimited");
});
