import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";
import { groupAlike } from "./group-alike.ts";

const dayMs = 24 * 3_600_000;
const returns = "You can send anything back within 30 days of its arrival. We pay the postage.";

test("the figures of a range stand against those of the range before, day by day", async (t) => {
  const { acme, clock } = await openWorld(t);
  const before = await acme.visitor();
  await before.asks("Do you sell boats?");
  clock.advance(8 * dayMs);
  const answered = await acme.visitor();
  await answered.asks("Hello");
  const handed = await acme.visitorIn({ status: "waiting" });
  await acme.call("POST", "/actions/capture-lead", {
    conversationId: handed.conversationId,
    email: "a@b.example",
  });
  await acme.resolves(handed.conversationId);
  await handed.asks("Do you sell boats?");

  const { status, body } = await acme.call("GET", `/analytics?days=7&botId=${acme.botId}`);

  assert.equal(status, 200);
  assert.deepEqual(body.cards.conversations, { current: 2, previous: 1 });
  assert.deepEqual(body.cards.leads, { current: 1, previous: 0 });
  assert.deepEqual(body.cards.fallbackRate, { current: 0.5, previous: 1 });
  assert.deepEqual(body.outcomes, { answered: 1, handedOver: 1, left: 0, reopened: 1 });
  assert.deepEqual(body.mostAsked, [{ question: "Do you sell boats?", count: 1 }]);
  assert.equal(body.perDay.length, 7);
  const last = { day: "2026-03-10", messages: 5, conversations: 2, answers: 1, fallbacks: 1, leads: 1 };
  assert.deepEqual(body.perDay.at(-1), last);
  const all = (await acme.call("GET", "/analytics?days=all")).body;
  assert.deepEqual([all.from, all.cards.messages], ["2026-03-02T00:00:00Z", { current: 7, previous: null }]);
});

test("what the bot could not answer is grouped into a list of things to teach it", async (t) => {
  const { acme, globex } = await openWorld(t);
  for (const question of ["Do you ship to Peru?", "do you ship to peru", "What is your tax number?"]) {
    await (await acme.visitor()).asks(question);
  }

  const { body } = await acme.call("GET", `/bots/${acme.botId}/unanswered`);

  assert.deepEqual(
    body.unanswered.map(({ count, questions }: { count: number; questions: string[] }) => [count, questions]),
    [
      [2, ["do you ship to peru", "Do you ship to Peru?"]],
      [1, ["What is your tax number?"]],
    ],
  );
  assert.equal(body.unanswered[0].conversationIds.length, 2);
  assert.equal((await acme.call("GET", `/bots/${globex.botId}/unanswered`)).status, 404);
});

test("another threshold is tried on what was asked, and nothing is asked again", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Sending things back", returns);
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0.01 });
  await (await acme.visitor()).asks("Can I send things back after their arrival?");
  await (await acme.visitor()).asks("Hello");

  const replay = async (threshold: number) =>
    (await acme.call("GET", `/bots/${acme.botId}/threshold-replay?threshold=${threshold}`)).body;

  const strict = await replay(1);
  assert.deepEqual(
    [strict.questions, strict.answeredThen, strict.answeredWith, strict.wouldFallBack, strict.wouldAnswer],
    [1, 1, 0, 1, 0],
  );
  assert.equal(strict.examples[0].change, "would_fall_back");
  assert.equal((await replay(0)).wouldFallBack, 0);
  assert.equal((await acme.call("GET", `/bots/${acme.botId}/threshold-replay?threshold=2`)).status, 422);
});

test("alike questions are one, whatever stands around them, and others are not", () => {
  const questions = [
    "How do I return a lamp?",
    "how to return lamps",
    "return a lamp",
    "How do I pay?",
    "Wie kann ich zahlen?",
  ];

  const groups = groupAlike(questions.map((question) => ({ question })));

  assert.deepEqual(
    groups.map((group) => group.length),
    [3, 1, 1],
  );
});
