import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import type { Caller } from "../../test/call.ts";
import { Stream } from "../../test/stream.ts";
import { until } from "../../test/until.ts";
import { openWorld, type World } from "../../test/world.ts";

async function follow(t: TestContext, world: World, as: Caller, lastEventId?: string) {
  const seen = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const stream = await Stream.open(`${world.url}/api/v1/inbox/stream`, { ...as, ...seen });
  t.after(() => stream.leave());
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers as a client without types does.
  const all = (name: string): any[] =>
    stream.events.filter((event) => event.name === name).map(({ data }) => JSON.parse(data));
  await until("the stream has begun", () => all("counts").length > 0 || all("reset").length > 0);
  return { stream, all };
}

test("what happens in a workspace comes over its stream: the thread as the list shows it, the message, the counts", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const agent = await acme.member("agent");
  const { all } = await follow(t, world, agent.session);
  const theirs = await follow(t, world, globex.owner);
  assert.deepEqual(all("counts"), [{ waiting: 0, mine: 0, bot: 0 }]);

  const visitor = await acme.visitorIn({ status: "waiting" });
  await until("it waits", () => all("counts").at(-1)?.waiting === 1);
  await acme.claims(visitor.conversationId, agent.session);
  await until("it is mine", () => all("counts").at(-1)?.mine === 1);
  await until("it is shown as mine", () => all("conversation").at(-1)?.status === "assigned");

  const listed = (await acme.call("GET", "/conversations")).body.conversations[0];
  assert.deepEqual(all("conversation").at(-1), listed);
  const { messages } = (await acme.call("GET", `/conversations/${visitor.conversationId}/messages`)).body;
  assert.deepEqual(all("message"), messages);
  assert.deepEqual(all("counts").at(-1), { waiting: 0, mine: 1, bot: 0 });
  assert.deepEqual([theirs.all("conversation"), theirs.all("message")], [[], []]);
});

test("who comes back with the last id misses nothing, also nothing that was begun before and ended after", async (t) => {
  const world = await openWorld(t);
  const { acme, ctx } = world;
  const slow = await acme.visitorIn({ status: "bot" });
  const first = await follow(t, world, acme.owner);
  const commit = Promise.withResolvers<void>();
  const late = ctx.db.transaction(async (tx) => {
    await tx.run(
      sql`update conversations set page = 'https://late.example' where id = ${slow.conversationId}`,
    );
    await commit.promise;
  });
  const quick = await acme.conversation({ status: "waiting" });
  first.stream.leave();
  const { lastEventId } = first.stream;

  const second = await follow(t, world, acme.owner, lastEventId);
  commit.resolve();
  await late;

  const changed = () => second.all("conversation").map(({ id }: { id: string }) => id);
  await until("both came", () => changed().includes(quick) && changed().includes(slow.conversationId));
});

test("a place that is none is answered with a reset", async (t) => {
  const world = await openWorld(t);
  const forged = await follow(t, world, world.acme.owner, "nonsense");
  const future = await follow(t, world, world.acme.owner, "at_zzzzzzzz");

  await until("both are told", () => forged.all("reset").length + future.all("reset").length === 2);
});

test("the team sees who is there, until they leave, and which visitor is writing", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const [ada, grace] = [await acme.member("agent"), await acme.member("agent")];
  const one = await follow(t, world, ada.session);
  const other = await follow(t, world, grace.session);
  const both = [ada.memberId, grace.memberId].sort();
  for (const { all } of [one, other]) {
    await until("each sees both", () => all("presence").at(-1)?.memberIds.join() === both.join());
  }

  other.stream.leave();
  await until("one is gone", () => one.all("presence").at(-1)?.memberIds.join() === ada.memberId);
  const visitor = await acme.visitorIn({ status: "waiting" });
  await visitor.call("POST", "/typing");
  await until("it is shown", () => one.all("typing").length === 1);
  assert.deepEqual(one.all("typing"), [{ conversationId: visitor.conversationId }]);
});

test("a stream ends with the key it was opened with, and who may not read opens none", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const { stream } = await follow(t, world, acme.key);
  const narrow = await acme.busyKey({ scopes: ["bots:read"] });

  assert.equal((await call("GET", "/api/v1/inbox/stream", { as: narrow })).status, 403);
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as: acme.owner });
  world.clock.advance(2000);
  await until("the stream is over", () => stream.isOver);
});
