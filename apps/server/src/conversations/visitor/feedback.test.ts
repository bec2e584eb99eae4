import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";

test("a visitor rates the thread, and their last word counts", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "bot" });
  const rating = async () => (await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.rating;
  assert.equal(await rating(), null);

  const first = await visitor.call("POST", "/rating", { score: 2, comment: "Slow" });
  const second = await visitor.call("POST", "/rating", { score: 5 });

  assert.deepEqual([first.status, second.status], [204, 204]);
  assert.deepEqual(await rating(), { score: 5, comment: null, at: "2026-03-02T09:00:00Z" });
});

test("a rating is one of five, and there must be something to rate", async (t) => {
  const { acme } = await openWorld(t);
  const newcomer = await acme.visitor();

  assert.equal((await newcomer.call("POST", "/rating", { score: 4 })).body.code, "conversation.missing");
  for (const score of [0, 6, 2.5, "5"]) {
    assert.equal((await newcomer.call("POST", "/rating", { score })).status, 422);
  }
});

test("how far a visitor has read goes on, never back, and no further than there is something to read", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "bot" });
  const read = async (sequence: number) => {
    assert.equal((await visitor.call("POST", "/read", { sequence })).status, 204);
    return (await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.visitorReadSequence;
  };

  assert.equal(await read(1), 1);
  assert.equal(await read(1_000_000), 2);
  assert.equal(await read(1), 2);
});

test("reading or writing before the first message stores nothing", async (t) => {
  const { acme } = await openWorld(t);
  const newcomer = await acme.visitor();

  const answers = [
    await newcomer.call("POST", "/read", { sequence: 1 }),
    await newcomer.call("POST", "/typing"),
  ];

  for (const { status } of answers) assert.equal(status, 204);
  assert.equal((await acme.call("GET", "/conversations")).body.conversations.length, 0);
});

test("a visitor sees that the team is writing", async (t) => {
  const { acme, globex } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  const stream = await visitor.follows();
  t.after(() => stream.leave());
  await stream.brings(1);

  const told = await acme.call("POST", `/conversations/${visitor.conversationId}/typing`);
  const foreign = await globex.call("POST", `/conversations/${visitor.conversationId}/typing`);

  assert.deepEqual([told.status, foreign.status], [204, 404]);
  const typing = await until("the hint comes", () => stream.events.find(({ name }) => name === "typing"));
  assert.deepEqual([typing.data, typing.id], ['{"author":"team"}', ""]);
});
