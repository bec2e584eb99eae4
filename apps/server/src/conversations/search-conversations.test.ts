import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import type { Answer } from "../test/call.ts";
import { openWorld } from "../test/world.ts";

const idsIn = ({ body }: Answer): string[] => body.conversations.map(({ id }: { id: string }) => id);

test("conversations are found by what was said in them, in capitals or not", async (t) => {
  const { acme, globex, clock } = await openWorld(t);
  const [older, newer, other] = [await acme.visitor(), await acme.visitor(), await acme.visitor()];
  await older.asks("I want a REFUND of 100%");
  clock.advance(1000);
  await newer.asks("Hello there");
  await acme.sends(newer.conversationId, "Your refund is on its way");
  await other.asks("Do you ship to Chile?");
  await (await globex.visitor()).asks("refund please");
  const find = async (words: string) =>
    idsIn(await acme.call("GET", `/conversations?q=${encodeURIComponent(words)}`));

  assert.deepEqual(await find("refund"), [newer.conversationId, older.conversationId]);
  assert.deepEqual(await find("Refund of"), [older.conversationId]);
  assert.deepEqual(await find("100%"), [older.conversationId]);
  assert.deepEqual(await find("ref_nd"), []);
  assert.deepEqual(await find("and\\"), []);
});

test("conversations are found by how their visitor is called or reached", async (t) => {
  const { acme } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "waiting" });
  await acme.call("POST", "/actions/capture-lead", {
    conversationId,
    email: "ada@example.com",
    name: "Ada Lovelace",
  });
  await acme.conversation({ status: "waiting" });

  assert.deepEqual(idsIn(await acme.call("GET", "/conversations?q=ADA@example")), [conversationId]);
  assert.deepEqual(idsIn(await acme.call("GET", "/conversations?q=lovelace")), [conversationId]);
});

test("conversations are filtered by channel, member and the time of their beginning", async (t) => {
  const { acme, clock } = await openWorld(t);
  const { memberId } = await acme.member("agent");
  const [first, second] = [
    await acme.conversation({ status: "waiting" }),
    await acme.conversation({ status: "assigned" }),
  ];
  await acme.assigns(first, memberId);
  clock.advance(60_000);
  const third = await acme.conversation({ status: "bot" });
  const list = async (query: string) => idsIn(await acme.call("GET", `/conversations?${query}`)).sort();

  assert.deepEqual(await list(`assignee=${memberId}`), [first]);
  assert.deepEqual(await list("channel=api"), [second]);
  assert.deepEqual(await list("channel=dashboard"), []);
  assert.deepEqual(await list("from=2026-03-02T09:00:30Z"), [third]);
  assert.deepEqual(await list("to=2026-03-02T10:00:30%2B01:00"), [first, second].sort());
  assert.deepEqual(await list("q=help&channel=api&status=assigned&to=2027-01-01T00:00:00Z"), [second]);
});

test("what is found comes page by page, by activity and by making, and a cursor knows its words", async (t) => {
  const { acme, clock } = await openWorld(t);
  const visitors = [];
  for (let number = 0; number < 5; number++) {
    clock.advance(1000);
    const visitor = await acme.visitorIn({ status: "waiting" });
    await visitor.says(`Parcel number ${number}`);
    visitors.push(visitor);
  }
  clock.advance(1000);
  await visitors[0]?.says("Parcel?");
  const [oldest = "", ...others] = visitors.map(({ conversationId }) => conversationId);
  const cursors: string[] = [];
  const walk = async (sort: string) => {
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: Answer = await acme.call("GET", `/conversations?q=parcel&limit=2&sort=${sort}${next}`);
      seen.push(...idsIn(page));
      next = page.body.nextCursor && `&cursor=${page.body.nextCursor}`;
      if (page.body.nextCursor) cursors.push(page.body.nextCursor);
    }
    return seen;
  };

  assert.deepEqual(await walk("activity"), [oldest, ...others.toReversed()]);
  assert.deepEqual(await walk("createdAt"), [...others.toReversed(), oldest]);
  const elsewhere = await acme.call("GET", `/conversations?q=number&limit=2&cursor=${cursors[0]}`);
  assert.equal(elsewhere.status, 422);
});

test("words are looked up in an index, not read out of every message", async (t) => {
  const { ctx, acme } = await openWorld(t);
  await ctx.db.run(sql`
    insert into conversations (id, workspace_id, bot_id, session_id, status, created_at, last_activity_at)
    select 'cnv_' || n, ${acme.workspaceId}, ${acme.botId}, 'ses_' || n, 'resolved', now(), now()
    from generate_series(1, 2000) as n`);
  await ctx.db.run(sql`
    insert into messages (id, workspace_id, conversation_id, sequence, author, channel, text, sent_at)
    select 'msg_' || n, ${acme.workspaceId}, 'cnv_' || (n % 2000 + 1), n, 'visitor', 'widget', md5(n::text), now()
    from generate_series(1, 20000) as n`);
  await ctx.db.run(sql`vacuum analyze messages`);

  const plan = await ctx.db.all<{ "QUERY PLAN": string }>(sql`
    explain select conversation_id from messages
    where workspace_id = ${acme.workspaceId} and text ilike anywhere(${"refund"})`);

  assert.match(plan.map((line) => line["QUERY PLAN"]).join("\n"), /Index Scan on messages_by_words/);
});
