import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";

const path = "/api/v1/usage";

test("usage stands against the ceilings of the plan", async (t) => {
  const { acme, call, ctx } = await openWorld(t);
  const text = "We are open from nine to six.";
  await acme.knows("Opening hours", text);
  const visitor = await acme.visitor();
  for (const threshold of [0, 1]) {
    await acme.call("PATCH", `/bots/${acme.botId}`, { threshold });
    await visitor.asks("When are you open?");
  }
  await call("POST", "/api/v1/invitations", {
    as: acme.owner,
    body: { email: "a@example.com", role: "agent" },
  });
  await ctx.db.run(sql`update workspaces set plan = 'free' where id = ${acme.workspaceId}`);

  const { status, body } = await call("GET", path, { as: acme.owner });

  assert.equal(status, 200);
  assert.deepEqual(body, {
    plan: "free",
    since: "2026-03-01T00:00:00Z",
    botAnswers: { used: 1, ceiling: 500 },
    bots: { used: 1, ceiling: 1 },
    members: { used: 2, ceiling: 3 },
    knowledgeBytes: { used: text.length, ceiling: 10_485_760 },
    requestsPerMinute: { ceiling: 60 },
  });
});

test("a new month begins at nothing, a workspace counts its own alone, and no ceiling is null", async (t) => {
  const { acme, globex, call, clock } = await openWorld(t);
  await acme.knows("Opening hours", "We are open from nine to six.");
  await (await acme.visitor()).asks("When are you open?");

  const theirs = await call("GET", path, { as: globex.owner });
  assert.deepEqual(theirs.body.botAnswers, { used: 0, ceiling: null });
  assert.equal(theirs.body.knowledgeBytes.used, 0);

  clock.advance(31 * 24 * 60 * 60 * 1000);
  const next = await call("GET", path, { as: acme.owner });
  assert.deepEqual([next.body.since, next.body.botAnswers.used], ["2026-04-01T00:00:00Z", 0]);
});

test("owners and admins see usage, nobody else does", async (t) => {
  const { acme, call } = await openWorld(t);
  const [admin, editor] = [await acme.member("admin"), await acme.member("editor")];

  assert.equal((await call("GET", path, { as: admin.session })).status, 200);
  assert.equal((await call("GET", path, { as: editor.session })).status, 403);
  assert.equal((await call("GET", path)).status, 401);
});
