import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../test/world.ts";

test("a visitor gets a person without having written", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  const { status, body } = await visitor.presses("person");

  assert.deepEqual([status, body.status], [200, "waiting"]);
  const [lastWords, ...more] = await visitor.messages();
  assert.deepEqual([lastWords?.author, lastWords?.sequence, more.length], ["bot", 1, 0]);
  const [event] = await acme.told("conversation.escalation", visitor.conversationId);
  assert.equal(event?.reason, "customer_requested");
  assert.equal(event?.transcript.length, 1);
});

test("pressing for a person again, or many times at once, changes nothing more", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => visitor.presses("person")));

  assert.deepEqual(new Set(answers.map(({ body }) => body.status)), new Set(["waiting"]));
  assert.equal((await visitor.messages()).length, 1);
  assert.equal((await acme.told("conversation.escalation", visitor.conversationId)).length, 1);
});

test("a visitor leaves a contact without having written, and the team sees thread and lead", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  const first = await visitor.leaves({ email: "ada@example.com", name: "Ada" });
  const second = await visitor.leaves({ email: "ada@example.com", name: "Ada" });

  assert.equal(first.status, 201);
  assert.deepEqual(second.body, first.body);
  const lead = (await acme.call("GET", `/leads/${first.body.leadId}`)).body;
  assert.deepEqual([lead.conversationId, lead.origin], [visitor.conversationId, "form"]);
  const thread = (await acme.call("GET", `/conversations/${visitor.conversationId}`)).body;
  assert.deepEqual([thread.status, thread.messageCount, thread.lastMessage], ["bot", 0, null]);
  assert.equal((await acme.told("lead.captured", visitor.conversationId)).length, 1);
});

test("a contact that nobody can be reached by stores nothing", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  for (const contact of [{}, { name: "Ada" }, { email: "ada" }, { phone: "x" }]) {
    assert.equal((await visitor.leaves(contact)).status, 422);
  }

  assert.deepEqual((await acme.call("GET", "/conversations")).body.conversations, []);
});

test("a lone half of a character in a name does no harm", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  const { status, body } = await visitor.leaves({ email: "ada@example.com", name: "A\uD800da" });

  assert.equal(status, 201);
  assert.equal((await acme.call("GET", `/leads/${body.leadId}`)).body.name, "A\uFFFDda");
});
