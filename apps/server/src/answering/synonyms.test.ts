import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type World } from "../test/world.ts";

async function bestFor({ acme }: World, question: string) {
  const { body } = await acme.call("POST", `/bots/${acme.botId}/ask`, { question });
  return body.passages[0]?.title;
}

test("a bot finds one word where the other is asked, from the next question on, until they are taken back", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const path = `/bots/${acme.botId}`;
  await acme.knows("Blorbs", "A blorb is paid on delivery. It lasts two years.");
  await acme.knows("Opening hours", "The shop opens at nine. It has a zwick at the door.");
  assert.equal(await bestFor(world, "zwicks?"), "Opening hours");

  const synonyms = [
    ["blorb", "zwick", "fizzy wumps"],
    ["zwick", "hours"],
  ];
  const changed = await acme.call("PATCH", path, { synonyms });

  assert.equal(changed.status, 200);
  assert.deepEqual((await acme.call("GET", path)).body.synonyms, synonyms);
  assert.equal(await bestFor(world, "zwicks?"), "Blorbs");
  assert.equal(await bestFor(world, "a fizzy wump"), "Blorbs");

  await acme.call("PATCH", path, { synonyms: [] });
  assert.equal(await bestFor(world, "zwicks?"), "Opening hours");
});

test("synonyms are content of a bot: who may write its texts may change them, in bounds, in their own workspace", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const path = `/bots/${acme.botId}`;
  const synonyms = [["sofa", "couch"]];
  const editor = (await acme.member("editor")).session;
  const agent = (await acme.member("agent")).session;

  const byEditor = await call("PATCH", `/api/v1${path}`, { as: editor, body: { synonyms } });
  assert.equal(byEditor.status, 200);
  const byAgent = await call("PATCH", `/api/v1${path}`, { as: agent, body: { synonyms: [] } });
  assert.equal(byAgent.status, 403);
  assert.equal((await globex.call("PATCH", path, { synonyms: [] })).status, 404);
  for (const wrong of [[["sofa"]], [["sofa", " "]], [["sofa", "x".repeat(61)]], ["sofa"], "sofa"]) {
    assert.equal((await acme.call("PATCH", path, { synonyms: wrong })).status, 422);
  }

  assert.deepEqual((await acme.call("GET", path)).body.synonyms, synonyms);
  const made = await acme.call("POST", "/bots", { name: "Other", synonyms });
  assert.deepEqual([made.status, made.body.synonyms], [201, synonyms]);
});
