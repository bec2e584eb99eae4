import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";

const returns = "You can send anything back within 30 days of its arrival. We pay the postage.";

test("a question is answered from what the bot knows, with its source and every step", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Opening hours", "Our shop in Lisbon is open from nine to six, Monday to Saturday.");
  const id = await acme.knows("Sending things back", returns);

  const { status, body } = await acme.call("POST", `/bots/${acme.botId}/ask`, {
    question: "Can I send things back after their arrival?",
  });

  assert.equal(status, 200);
  assert.equal(body.passages[0].documentId, id);
  assert.equal(body.passages[0].text, returns);
  assert.ok(body.confidence >= 0 && body.confidence <= 1);
  assert.equal(body.threshold, 0.5);
  assert.ok(body.trace.length >= 3);
  assert.ok(body.trace.every(({ durationMs }: { durationMs: number }) => durationMs >= 0));
});

test("a bot that knows one sentence answers what is in it and nothing else", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Returns", "You can send anything back within 30 days.");
  const outcomeOf = async (question: string) =>
    (await acme.call("POST", `/bots/${acme.botId}/ask`, { question })).body.outcome;

  for (const question of ["How long do I have to return something?", "Can I send it back?"])
    assert.equal(await outcomeOf(question), "answered", question);
  for (const question of ["When do you open?", "Do you sell boats?", "How many employees do you have?"])
    assert.equal(await outcomeOf(question), "fallback", question);
});

test("the bot's threshold decides between an answer and its fallback text", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Sending things back", returns);
  const ask = { question: "Can I send things back?" };

  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0 });
  const bold = await acme.call("POST", `/bots/${acme.botId}/ask`, ask);
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 1, fallbackText: "I do not know." });
  const shy = await acme.call("POST", `/bots/${acme.botId}/ask`, ask);

  assert.deepEqual([bold.body.outcome, bold.body.answer], ["answered", returns]);
  assert.equal(bold.body.sources[0].title, "Sending things back");
  assert.deepEqual([shy.body.outcome, shy.body.answer], ["fallback", "I do not know."]);
  assert.deepEqual(shy.body.sources, []);
});

test("a bot that knows nothing falls back, and one that is asked for a person hands over", async (t) => {
  const { acme } = await openWorld(t);

  const lost = await acme.call("POST", `/bots/${acme.botId}/ask`, { question: "How tall is the shop?" });
  const person = await acme.call("POST", `/bots/${acme.botId}/ask`, {
    question: "I want to talk to a human",
  });

  assert.deepEqual([lost.body.outcome, lost.body.confidence], ["fallback", 0]);
  assert.deepEqual([person.body.outcome, person.body.confidence], ["handover", null]);
});

test("a question stores nothing and tells nobody", async (t) => {
  const { acme, ctx } = await openWorld(t);

  await acme.call("POST", `/bots/${acme.botId}/ask`, { question: "I am ada@example.com, a person please" });

  const { stored } = await ctx.db.one(sql<{ stored: number }>`
    select (select count(*) from conversations) + (select count(*) from events) + (select count(*) from leads)
      as stored`);
  assert.equal(stored, 0);
});

test("the bot of another workspace answers as a missing one", async (t) => {
  const { acme, globex } = await openWorld(t);
  await globex.knows("Secret recipe", returns);
  const question = { question: "Can I send things back?" };

  const foreign = await acme.call("POST", `/bots/${globex.botId}/ask`, question);
  const missing = await acme.call("POST", "/bots/bot_nothing/ask", question);

  assert.equal(foreign.status, 404);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
});

test("an empty question is refused, a viewer may ask, a stranger may not", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("viewer");
  const path = `/api/v1/bots/${acme.botId}/ask`;
  const body = { question: "When do you open?" };

  assert.equal((await acme.call("POST", `/bots/${acme.botId}/ask`, { question: " " })).status, 422);
  assert.equal((await call("POST", path, { as: session, body })).status, 200);
  assert.equal((await call("POST", path, { body })).status, 401);
});
