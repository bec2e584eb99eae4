import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Caller } from "../../test/call.ts";
import { Stream } from "../../test/stream.ts";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";

async function openInbox(t: TestContext, url: string, as: Caller) {
  const stream = await Stream.open(`${url}/api/v1/inbox/stream`, as);
  t.after(() => stream.leave());
  await until("the stream has begun", () => stream.events.find(({ name }) => name === "counts"));
  return stream;
}

type Told = { kind: string; afterSequence: number; memberId: string | null; assigneeId: string | null };

test("what happened in a thread stands between its messages, with who did it", async (t) => {
  const { acme } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  const visitor = await acme.visitorIn({ status: "waiting" });
  const id = visitor.conversationId;

  await acme.claims(id, session);
  await acme.assigns(id, null);
  await acme.assigns(id, memberId, session);
  await acme.resolves(id, session);
  await acme.resolves(id, session);

  const { milestones } = (await acme.call("GET", `/conversations/${id}/messages`)).body;
  assert.deepEqual(
    milestones.map(({ kind, memberId: by, assigneeId }: Told) => [kind, by === memberId, assigneeId]),
    [
      ["escalated", false, null],
      ["claimed", true, memberId],
      ["unassigned", false, null],
      ["assigned", true, memberId],
      ["resolved", true, null],
    ],
  );
  assert.deepEqual([milestones[0].escalationReason, milestones[0].memberId], ["customer_requested", null]);
  assert.deepEqual([milestones[2].apiKeyId, milestones[1].apiKeyId], [acme.keyId, null]);
  assert.deepEqual(new Set(milestones.map(({ afterSequence }: Told) => afterSequence)), new Set([1]));
});

test("a claim that is lost and a block said twice leave one milestone each", async (t) => {
  const { acme } = await openWorld(t);
  const id = await acme.conversation({ status: "waiting" });

  await Promise.all([acme.claims(id), acme.claims(id)]);
  for (const isBlocked of [true, true, false])
    await acme.call("POST", "/actions/block-visitor", { conversationId: id, isBlocked });

  const { milestones } = (await acme.call("GET", `/conversations/${id}/messages`)).body;
  assert.deepEqual(
    milestones.map(({ kind }: Told) => kind),
    ["escalated", "claimed", "blocked", "unblocked"],
  );
});

test("who left a way to be reached is named on their thread, and the inbox hears of it", async (t) => {
  const { acme, url } = await openWorld(t);
  const id = await acme.conversation({ status: "waiting" });
  const thread = async () => (await acme.call("GET", `/conversations/${id}`)).body;
  assert.deepEqual([(await thread()).visitorName, (await thread()).leadId], [null, null]);
  const stream = await openInbox(t, url, acme.key);

  const lead = await acme.call("POST", "/actions/capture-lead", {
    conversationId: id,
    email: "ada@example.com",
  });
  await until("the thread comes with its name", () =>
    stream.events.find(({ data }) => data.includes('"visitorName":"ada@example.com"')),
  );
  await acme.call("POST", "/actions/capture-lead", {
    conversationId: id,
    phone: "+4930901820",
    name: "Ada Lovelace",
  });

  assert.equal((await thread()).visitorName, "Ada Lovelace");
  assert.equal((await thread()).leadId, lead.body.leadId);
  assert.equal((await acme.call("GET", "/conversations")).body.conversations[0].visitorName, "Ada Lovelace");
});

test("a note reaches who follows the inbox", async (t) => {
  const { acme, url } = await openWorld(t);
  const id = await acme.conversation({ status: "waiting" });
  const stream = await openInbox(t, url, acme.key);

  await acme.call("POST", `/conversations/${id}/notes`, { text: "Called her back." });

  await until("the thread is told", () => stream.events.find(({ name }) => name === "conversation"));
});

test("those that wait are listed the longest first, over all pages and with words too", async (t) => {
  const { acme, clock } = await openWorld(t);
  const waiting: string[] = [];
  for (const _ of [1, 2, 3]) {
    waiting.push(await acme.conversation({ status: "waiting" }));
    clock.advance(1000);
  }
  await acme.conversation({ status: "assigned" });
  const list = async (query: string) => (await acme.call("GET", `/conversations?sort=waiting&${query}`)).body;
  const ids = ({ conversations }: { conversations: { id: string }[] }) => conversations.map(({ id }) => id);

  const first = await list("limit=2");
  const second = await list(`limit=2&cursor=${first.nextCursor}`);

  assert.deepEqual([...ids(first), ...ids(second)], waiting);
  assert.equal(second.nextCursor, null);
  const [last] = (await acme.call("GET", "/conversations?status=waiting")).body.conversations;
  assert.deepEqual(ids(await list(`q=${encodeURIComponent(last.lastMessage.text.slice(0, 20))}`)), waiting);
});
