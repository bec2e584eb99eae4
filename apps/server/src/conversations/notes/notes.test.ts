import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { openWorld } from "../../test/world.ts";

test("a note stands where it was written, with who wrote it", async (t) => {
  const { acme, call } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  const visitor = await acme.visitorIn({ status: "waiting" });
  const path = `/conversations/${visitor.conversationId}`;
  const noted = await call("POST", `/api/v1${path}/notes`, { as: session, body: { text: "VIP" } });
  await visitor.says("Anybody there?");
  await acme.call("POST", `${path}/notes`, { text: "Called back" });

  const { notes, messages } = (await acme.call("GET", `${path}/messages`)).body;

  assert.equal(noted.status, 201);
  assert.deepEqual([noted.body.memberId, noted.body.apiKeyId, noted.body.afterSequence], [memberId, null, 1]);
  assert.deepEqual(notes[0], noted.body);
  assert.deepEqual(
    [notes[1].text, notes[1].apiKeyId, notes[1].afterSequence],
    ["Called back", acme.keyId, 2],
  );
  assert.deepEqual(
    messages.map(({ text }: { text: string }) => text).filter((text: string) => text === "VIP"),
    [],
  );
});

test("the visitor and the events never learn of a note, and the conversation is as it was", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "bot" });
  const path = `/conversations/${visitor.conversationId}`;
  const before = (await acme.call("GET", path)).body;
  await acme.call("POST", `${path}/notes`, { text: "Looks like a reseller" });

  assert.deepEqual((await acme.call("GET", path)).body, before);
  await acme.escalates(visitor.conversationId);

  const shown = JSON.stringify(await visitor.messages());
  assert.ok(!shown.includes("reseller"));
  const told = await ctx.db.all(sql`select id from events where strpos(data::text, 'reseller') > 0`);
  assert.deepEqual(told, []);
  assert.deepEqual((await acme.call("GET", "/conversations?q=reseller")).body.conversations, []);
});
