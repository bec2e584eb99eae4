import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";
import { channelOf, type Said } from "../tell.ts";
import { turnsEnd } from "../turns.fixture.ts";

const busy = { VISITOR_CALLS_PER_MINUTE: "100000" };
const upTo = (count: number) => Array.from({ length: count }, (_, before) => before + 1);

test("a stream tells the state on every connect, and each change of it", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  const stream = await visitor.follows();
  await until("the state comes", () => stream.states.length === 1);

  await visitor.presses("person");
  await until("the change comes", () => stream.states.length === 2);
  await stream.brings(1);
  const again = await visitor.follows(stream.lastEventId);
  await until("the state comes again", () => again.states.length === 1);

  assert.deepEqual(
    stream.states.map(({ status }) => status),
    ["bot", "waiting"],
  );
  assert.ok((stream.states[1]?.turn ?? 0) > (stream.states[0]?.turn ?? 0));
  assert.deepEqual(again.states, [stream.states[1]]);
  assert.deepEqual(again.messages, []);
  assert.match(stream.headers.get("content-type") ?? "", /^text\/event-stream/);
  assert.equal(stream.headers.get("access-control-allow-origin"), "*");
});

test("every message comes over the stream as it is read, its id its sequence; states carry no id", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();
  const stream = await visitor.follows();
  await visitor.asks("Hello");
  await acme.sends(visitor.conversationId, "Good day.");
  await turnsEnd(ctx);

  assert.deepEqual(await stream.brings(3), await visitor.messages());
  for (const { name, id, data } of stream.events) {
    assert.equal(id, name === "message" ? String(JSON.parse(data).sequence) : "");
  }
});

test("a stream that is cut again and again while messages keep coming misses none and repeats none", async (t) => {
  const { acme } = await openWorld(t, busy);
  const visitor = await acme.visitorIn({ status: "waiting" });
  const speaking = (async () => {
    for (let number = 2; number <= 150; number++) await visitor.says(`Message ${number}`);
  })();

  const seen: number[] = [];
  let lastEventId = "0";
  while (seen.length < 150) {
    const stream = await visitor.follows(lastEventId);
    await stream.brings(1);
    stream.leave();
    seen.push(...stream.messages.map(({ sequence }) => sequence));
    lastEventId = stream.lastEventId;
  }
  await speaking;

  assert.deepEqual(seen, upTo(150));
});

test("two hundred and fifty missed messages all arrive", async (t) => {
  const { acme } = await openWorld(t, busy);
  const visitor = await acme.visitorIn({ status: "waiting" });
  for (let number = 2; number <= 250; number++) await visitor.says(`Message ${number}`);

  const stream = await visitor.follows("1");

  const messages = await stream.brings(249);
  assert.deepEqual(
    messages.map(({ sequence }) => sequence),
    upTo(250).slice(1),
  );
});

test("a last event id that is none begins at the beginning; one from the future waits for it", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });

  for (const nonsense of ["x", "-5", "1.5", "9".repeat(40)]) {
    const stream = await visitor.follows(nonsense);
    assert.equal((await stream.brings(1)).length, 1, nonsense);
  }
  const ahead = await visitor.follows("99999999999");
  await until("the state comes", () => ahead.states.length === 1);
  assert.deepEqual(ahead.messages, []);
  assert.deepEqual(await visitor.messages(99_999_999_999), []);
});

test("a message that comes by the bus is shown only where nothing is missing before it", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();
  const stream = await visitor.follows();
  await until("the state comes", () => stream.states.length === 1);
  const { body: message } = await visitor.says("Hello");
  await stream.brings(2);

  for (const sequence of [1, 2, 4]) {
    const said: Said = { kind: "said", status: "bot", turn: 0, message: { ...message, sequence } };
    ctx.bus.publish(channelOf(visitor.conversationId), said);
  }
  await acme.sends(visitor.conversationId, "Good day.");

  const seen = await stream.brings(3);
  assert.deepEqual(seen, await visitor.messages());
});

test("a visitor follows their own thread only", async (t) => {
  const { acme } = await openWorld(t);
  const [one, other] = [await acme.visitor(), await acme.visitor()];
  const stream = await one.follows();

  await other.asks("Hello");
  await one.asks("Good evening");

  const messages = await stream.brings(2);
  assert.deepEqual(messages, await one.messages());
});
