import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../test/call.ts";
import { openWorld } from "../test/world.ts";

const busy = { VISITOR_CALLS_PER_MINUTE: "100000" };
const idsIn = ({ body }: Answer): string[] => body.conversations.map(({ id }: { id: string }) => id);

test("conversations are listed by their latest activity, with their last message", async (t) => {
  const { acme, clock } = await openWorld(t);
  const older = await acme.visitorIn({ status: "waiting" });
  clock.advance(1000);
  const newer = await acme.visitorIn({ status: "waiting" });
  clock.advance(1000);
  await older.says("Is anybody there?");

  const list = await acme.call("GET", "/conversations");

  assert.deepEqual(idsIn(list), [older.conversationId, newer.conversationId]);
  const [first] = list.body.conversations;
  assert.deepEqual(first.lastMessage, {
    author: "visitor",
    text: "Is anybody there?",
    at: "2026-03-02T09:00:02Z",
  });
  assert.equal(first.messageCount, 2);
  assert.deepEqual(first, (await acme.call("GET", `/conversations/${older.conversationId}`)).body);
});

test("conversations are filtered by status and bot", async (t) => {
  const { acme, globex } = await openWorld(t);
  const [bot, waiting] = [
    await acme.conversation({ status: "bot" }),
    await acme.conversation({ status: "waiting" }),
  ];

  assert.deepEqual(idsIn(await acme.call("GET", "/conversations?status=waiting")), [waiting]);
  assert.deepEqual(idsIn(await acme.call("GET", `/conversations?status=bot&botId=${acme.botId}`)), [bot]);
  assert.deepEqual(idsIn(await acme.call("GET", "/conversations?status=resolved")), []);
  assert.deepEqual(idsIn(await acme.call("GET", `/conversations?botId=${globex.botId}`)), []);
  assert.deepEqual(idsIn(await globex.call("GET", "/conversations")), []);
  assert.equal((await acme.call("GET", "/conversations?status=lost")).status, 422);
});

test("pages by making skip and repeat nothing while new conversations arrive and old ones move", async (t) => {
  const { acme, clock } = await openWorld(t);
  const old = [];
  for (let number = 0; number < 7; number++) {
    if (number % 2 === 0) clock.advance(1000);
    old.push(await acme.visitorIn({ status: "waiting" }));
  }

  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Answer = await acme.call("GET", `/conversations?sort=createdAt&limit=2${cursor}`);
    seen.push(...idsIn(page));
    cursor = page.body.nextCursor && `&cursor=${page.body.nextCursor}`;
    clock.advance(1000);
    await acme.visitorIn({ status: "waiting" });
    await old[0]?.says("Still there?");
  }

  assert.deepEqual(seen, old.map(({ conversationId }) => conversationId).reverse());
});

test("a cursor is refused in another workspace, with another filter and when made up", async (t) => {
  const { acme, globex } = await openWorld(t);
  for (let number = 0; number < 2; number++) await acme.conversation({ status: "waiting" });
  const { nextCursor } = (await acme.call("GET", "/conversations?limit=1&status=waiting")).body;

  const asMade = `cursor=${nextCursor}&limit=1&status=waiting`;
  assert.equal((await acme.call("GET", `/conversations?${asMade}`)).status, 200);
  for (const refused of [
    await globex.call("GET", `/conversations?${asMade}`),
    await acme.call("GET", `/conversations?cursor=${nextCursor}`),
    await acme.call("GET", `/conversations?${asMade}&sort=createdAt`),
    await acme.call("GET", "/conversations?cursor=bm9uc2Vuc2U"),
  ]) {
    assert.equal(refused.status, 422);
    assert.equal(refused.body.errors[0].pointer, "cursor");
  }
});

test("messages come oldest first, page by page", async (t) => {
  const { acme } = await openWorld(t, busy);
  const visitor = await acme.visitorIn({ status: "waiting" });
  for (let number = 2; number <= 5; number++) await visitor.says(`Message ${number}`);
  const path = `/conversations/${visitor.conversationId}/messages`;

  const first = await acme.call("GET", `${path}?limit=3`);
  await visitor.says("Message 6");
  const second = await acme.call("GET", `${path}?limit=3&cursor=${first.body.nextCursor}`);

  const sequences = [...first.body.messages, ...second.body.messages].map(({ sequence }) => sequence);
  assert.deepEqual(sequences, [1, 2, 3, 4, 5, 6]);
  assert.equal(second.body.nextCursor, null);
  const other = await acme.conversation({ status: "waiting" });
  const foreign = await acme.call("GET", `/conversations/${other}/messages?cursor=${first.body.nextCursor}`);
  assert.equal(foreign.status, 422);
});

test("messages are read back from the newest, and forth again", async (t) => {
  const { acme } = await openWorld(t, busy);
  const visitor = await acme.visitorIn({ status: "waiting" });
  for (let number = 2; number <= 5; number++) await visitor.says(`Message ${number}`);
  const read = async (query: string) => {
    const path = `/conversations/${visitor.conversationId}/messages?limit=2&${query}`;
    const { messages, ...cursors } = (await acme.call("GET", path)).body;
    return { ...cursors, sequences: messages.map(({ sequence }: { sequence: number }) => sequence) };
  };

  const newest = await read("start=newest");
  const middle = await read(`cursor=${newest.previousCursor}`);
  const oldest = await read(`cursor=${middle.previousCursor}`);
  const forth = await read(`cursor=${middle.nextCursor}`);

  assert.deepEqual([newest.sequences, newest.nextCursor], [[4, 5], null]);
  assert.deepEqual(middle.sequences, [2, 3]);
  assert.deepEqual([oldest.sequences, oldest.previousCursor], [[1], null]);
  assert.deepEqual([forth.sequences, forth.nextCursor], [[4, 5], null]);
  assert.deepEqual((await read("")).sequences, [1, 2]);
});
