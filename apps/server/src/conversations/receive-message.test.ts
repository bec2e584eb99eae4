import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld, type World } from "../test/world.ts";
import { turnsEnd } from "./turns.fixture.ts";

test("a message sent again is stored once and answered the same", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();

  const first = await visitor.says("Hello", "one");
  const second = await visitor.says("Hello", "one");
  await turnsEnd(ctx);

  assert.equal(first.status, 201);
  assert.deepEqual([second.status, second.body], [201, first.body]);
  assert.equal((await visitor.messages()).length, 2);
  assert.equal((await acme.told("message.sent", visitor.conversationId)).length, 2);
});

test("a message sent fifty times at once is stored once, and every answer is the same", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();

  const answers = await Promise.all(Array.from({ length: 50 }, () => visitor.says("Hello", "one")));
  await turnsEnd(ctx);

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  const messages = await visitor.messages();
  assert.deepEqual(
    messages.map(({ sequence, author }) => [sequence, author]),
    [
      [1, "visitor"],
      [2, "bot"],
    ],
  );
});

test("the same client id in two threads is two messages", async (t) => {
  const { acme } = await openWorld(t);

  const one = await (await acme.visitor()).says("Hello", "one");
  const other = await (await acme.visitor()).says("Hello", "one");

  assert.notEqual(one.body.id, other.body.id);
});

test("a message sent again after the resolve does not reopen the thread", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  await visitor.says("Hello", "one");
  await acme.resolves(visitor.conversationId);

  await visitor.says("Hello", "one");

  assert.equal((await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.status, "resolved");
});

test("a message sent with an Idempotency-Key is stored and answered like any other", async (t) => {
  const { acme, ctx, call } = await openWorld(t);
  const visitor = await acme.visitor();
  const send = (key: string) =>
    call("POST", "/api/widget/v1/messages", {
      as: visitor.token,
      body: { text: "Hello", clientMessageId: "one" },
      headers: { "idempotency-key": key },
    });

  const answers = [await send("a"), await send("a"), await send("b")];
  await turnsEnd(ctx);

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  assert.equal((await visitor.messages()).length, 2);
});

test("twenty messages posted at once are each answered once and in order", async (t) => {
  const world = await openWorld(t);
  const visitor = await world.acme.visitor();

  await Promise.all(Array.from({ length: 20 }, () => visitor.says("Hello")));
  await turnsEnd(world.ctx);

  const messages = await threadOf(world, visitor.conversationId);
  const asked = messages.filter(({ author }) => author === "visitor").map(({ id }) => id);
  const answered = messages.filter(({ author }) => author === "bot").map(({ in_reply_to }) => in_reply_to);
  assert.equal(asked.length, 20);
  assert.deepEqual(answered, asked);
  assert.deepEqual(
    messages.map(({ sequence }) => sequence),
    Array.from({ length: 40 }, (_, before) => before + 1),
  );
});

test("an email in what the visitor writes becomes a lead and one event, however often it is said", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();

  await visitor.says("I'm ada@example.com, call me back");
  await visitor.says("Again: ada@example.com");
  await turnsEnd(ctx);

  const { leads } = (await acme.call("GET", "/leads")).body;
  assert.deepEqual(
    leads.map((lead: { email: string; conversationId: string }) => [lead.email, lead.conversationId]),
    [["ada@example.com", visitor.conversationId]],
  );
  const told = await acme.told("lead.captured", visitor.conversationId);
  assert.deepEqual(
    told.map(({ capturedFields }) => capturedFields),
    [{ email: "ada@example.com" }],
  );
});

test("a text that is empty, too long or not a text stores nothing", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  for (const text of ["", "  \n ", "x".repeat(4001), 5, null, ["Hello"]]) {
    const { status } = await visitor.call("POST", "/messages", { text, clientMessageId: "one" });
    assert.equal(status, 422);
  }

  assert.deepEqual((await acme.call("GET", "/conversations")).body.conversations, []);
});

test("characters that a database cannot hold are replaced, and the rest arrives", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();

  const { status, body } = await visitor.call("POST", "/messages", {
    text: "a person please \u0000 \uD800 👩‍🚀",
    clientMessageId: "one\u0000",
  });
  await turnsEnd(ctx);

  assert.equal(status, 201);
  assert.equal(body.text, "a person please \uFFFD \uFFFD 👩‍🚀");
  assert.equal((await acme.told("conversation.escalation", visitor.conversationId)).length, 1);
});

function threadOf({ ctx }: World, conversationId: string) {
  type Row = { id: string; sequence: number; author: string; in_reply_to: string | null };
  return ctx.db.all(sql<Row>`
    select id, sequence, author, in_reply_to from messages
    where conversation_id = ${conversationId} order by sequence`);
}
