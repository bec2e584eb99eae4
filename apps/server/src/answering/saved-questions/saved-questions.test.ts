import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../test/world.ts";

const returns = "You can send anything back within 30 days of its arrival. We pay the postage.";
const question = "Can I send things back after their arrival?";

async function openScene(t: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(t);
  const { acme } = world;
  const sourceId = await acme.knows("Sending things back", returns);
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0.05 });
  const path = `/bots/${acme.botId}/saved-questions`;
  const save = async (body: object) => (await acme.call("POST", path, { question, ...body })).body;
  const run = async (body = {}) => (await acme.call("POST", `${path}/run`, body)).body;
  return { ...world, sourceId, path, save, run };
}

test("saved questions are run against what the bot knows, and how they went is kept", async (t) => {
  const { acme, sourceId, path, save, run } = await openScene(t);
  await save({ expectedSourceId: sourceId });
  await save({ expectedWords: "30  Days" });
  await save({ expectedWords: "60 days" });
  await save({ question: "zzz qqq", expectsFallback: true });
  await save({ expectsFallback: true });

  const { passed, failed, results } = await run();

  assert.deepEqual([passed, failed], [3, 2]);
  assert.deepEqual(
    results.map(({ reason }: { reason: string | null }) => reason),
    [null, null, 'The answer does not say "60 days".', null, "The bot answered, and should not."],
  );
  const { savedQuestions } = (await acme.call("GET", path)).body;
  assert.deepEqual(savedQuestions[2].lastRun, { at: "2026-03-02T09:00:00Z", passed: false });
});

test("a change is tried before it is made, and leaves nothing behind", async (t) => {
  const { acme, sourceId, path, save, run } = await openScene(t);
  await save({ question: "Do you ship to Peru?", expectedWords: "Peru" });
  await save({ expectedSourceId: sourceId });

  assert.equal((await run()).passed, 1);
  const added = await run({ add: { title: "Shipping to Peru", content: "Yes, we ship to Peru." } });
  assert.equal(added.passed, 2, JSON.stringify(added));
  assert.equal((await run({ leaveOutSourceId: sourceId })).passed, 0);
  assert.equal((await run({ threshold: 1 })).passed, 0);

  const { savedQuestions } = (await acme.call("GET", path)).body;
  assert.deepEqual(
    savedQuestions.map(({ lastRun }: { lastRun: { passed: boolean } }) => lastRun.passed),
    [false, true],
  );
  assert.equal((await acme.call("GET", `/bots/${acme.botId}/sources`)).body.sources.length, 1);
});

test("a saved question is deleted, the neighbour's is a missing one, and a foreign source is refused", async (t) => {
  const { acme, globex, path, save } = await openScene(t);
  const { id } = await save({});
  const theirs = await globex.knows("Secret", "Nothing to see.");

  assert.equal(
    (await acme.call("POST", path, { question, expectedSourceId: theirs })).body.code,
    "source.missing",
  );
  assert.equal((await globex.call("DELETE", `/bots/${globex.botId}/saved-questions/${id}`)).status, 404);
  assert.equal((await acme.call("DELETE", `${path}/${id}`)).status, 204);
  assert.equal((await acme.call("DELETE", `${path}/${id}`)).body.code, "saved_question.missing");
});
