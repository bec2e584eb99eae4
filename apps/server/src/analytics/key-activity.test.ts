import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type World } from "../test/world.ts";

function activity({ call, acme }: World, keyId: string, query = "", as = acme.owner) {
  return call("GET", `/api/v1/auth/keys/${keyId}/activity?${query}`, { as });
}

test("a key's messages and leads stand in one line, newest first, also after it was revoked", async (t) => {
  const world = await openWorld(t);
  const { acme, clock, call } = world;
  const conversationId = await acme.conversation({ status: "waiting" });
  clock.advance(1000);
  const first = await acme.sends(conversationId, "Hello");
  clock.advance(1000);
  const lead = await acme.call("POST", "/actions/capture-lead", { conversationId, email: "ada@example.com" });
  clock.advance(1000);
  const last = await acme.sends(conversationId, "Goodbye");
  await acme.sends(conversationId, "By hand", acme.owner);
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });

  const { status, body } = await activity(world, acme.keyId);

  assert.equal(status, 200);
  assert.deepEqual(body, {
    activity: [
      { kind: "message", id: last.body.messageId, conversationId, at: "2026-03-02T09:00:03Z" },
      { kind: "lead", id: lead.body.leadId, conversationId, at: "2026-03-02T09:00:02Z" },
      { kind: "message", id: first.body.messageId, conversationId, at: "2026-03-02T09:00:01Z" },
    ],
    nextCursor: null,
  });
});

test("activity pages without a gap, even where all of it is of one moment", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  for (let count = 0; count < 3; count += 1) {
    const conversationId = await acme.conversation({ status: "assigned" });
    await acme.call("POST", "/actions/capture-lead", { conversationId, email: "ada@example.com" });
  }

  const all = (await activity(world, acme.keyId)).body.activity;
  const paged = [];
  for (let cursor = ""; ; ) {
    const { body } = await activity(world, acme.keyId, `limit=2${cursor}`);
    paged.push(...body.activity);
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }

  assert.equal(all.length, 6);
  assert.deepEqual(paged, all);
});

test("activity is for those who manage keys, and the neighbour's key is a missing one", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const editor = await acme.member("editor");

  assert.equal((await activity(world, acme.keyId, "", {})).status, 401);
  assert.equal((await activity(world, acme.keyId, "", editor.session)).status, 403);
  assert.equal((await activity(world, acme.keyId, "limit=0")).status, 422);
  const [foreign, missing] = [await activity(world, globex.keyId), await activity(world, "key_nothing")];
  assert.deepEqual([foreign.status, foreign.body.code], [404, "key.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
});
