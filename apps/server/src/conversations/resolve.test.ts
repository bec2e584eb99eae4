import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("after a resolve the bot answers again and does not escalate over old words", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  await visitor.asks("let me talk to a human");
  await acme.resolves(visitor.conversationId);

  const reply = await visitor.asks("Hello");

  assert.equal(reply.author, "bot");
  assert.equal((await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.status, "bot");
  assert.equal((await acme.told("conversation.escalation", visitor.conversationId)).length, 1);
});

test("a yes after the resolve is no yes to an offer from before", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  await visitor.asks("How tall is the shop?");
  await acme.resolves(visitor.conversationId);

  await visitor.asks("yes please");

  assert.equal((await acme.told("conversation.escalation", visitor.conversationId)).length, 0);
});

test("fallbacks from before the resolve do not count", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  await visitor.asks("How tall is the shop?");
  await acme.resolves(visitor.conversationId);

  await visitor.asks("How wide is the shop?");

  assert.equal((await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.status, "bot");
});

test("what the visitor wrote to the team is not answered by the bot after the resolve", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  await visitor.says("Is anybody there?");
  await acme.resolves(visitor.conversationId);

  await visitor.asks("Hello");

  const authors = (await visitor.messages()).map(({ author }) => author);
  assert.deepEqual(authors, ["bot", "visitor", "visitor", "bot"]);
});

test("a resolve frees the thread of its assignee and reason, and said twice is one", async (t) => {
  const { acme } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  const id = await acme.conversation({ status: "waiting" });
  assert.deepEqual((await acme.claims(id, session)).body.assignee, { memberId });

  const first = await acme.resolves(id);
  const second = await acme.resolves(id);

  assert.deepEqual(
    [first.body.assignee, first.body.escalationReason, first.body.waitingSince],
    [null, null, null],
  );
  assert.deepEqual(second.body, first.body);
});
