import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";
import { turnsEnd } from "./turns.fixture.ts";

const busy = { VISITOR_CALLS_PER_MINUTE: "100000" };

test("an escalation gives the bot's last words, the state and one event with what was said", async (t) => {
  const { acme } = await openWorld(t);
  await acme.call("PATCH", `/bots/${acme.botId}`, { greeting: "Ahoy!", handoverText: "Somebody comes." });
  const visitor = await acme.visitorIn({ status: "bot" });

  const { status, body } = await acme.escalates(visitor.conversationId);

  assert.equal(status, 200);
  assert.deepEqual([body.status, body.escalationReason], ["waiting", "api"]);
  assert.equal(body.waitingSince, "2026-03-02T09:00:00Z");
  assert.deepEqual(body.lastMessage, { author: "bot", text: "Somebody comes.", at: "2026-03-02T09:00:00Z" });
  assert.deepEqual(await acme.told("conversation.escalation", visitor.conversationId), [
    {
      conversationId: visitor.conversationId,
      botId: acme.botId,
      sessionId: visitor.sessionId,
      reason: "api",
      transcript: [
        { author: "visitor", text: "Hello there", at: "2026-03-02T09:00:00Z" },
        { author: "bot", text: "Ahoy!", at: "2026-03-02T09:00:00Z" },
        { author: "bot", text: "Somebody comes.", at: "2026-03-02T09:00:00Z" },
      ],
      escalatedAt: "2026-03-02T09:00:00Z",
    },
  ]);
});

test("outside the team's hours the bot says when somebody is back, and asks how to reach the visitor", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const hours = { timeZone: "UTC", weekly: { tuesday: [{ opens: "09:00", closes: "17:00" }] } };
  await call("PATCH", "/api/v1/workspace", { as: acme.owner, body: { hours } });

  const away = await acme.visitor();
  const { text } = await away.asks("let me talk to a human");
  assert.match(
    text,
    /\n\nOur team is away right now and will be back tomorrow at 09:00 \(UTC\)\. Leave your email/,
  );
  const [told] = await acme.told("conversation.escalation", away.conversationId);
  assert.equal(told?.transcript.at(-1)?.text, text);

  clock.advance(24 * 3_600_000 + 3_600_000);
  assert.doesNotMatch((await (await acme.visitor()).asks("let me talk to a human")).text, /away/);
});

test("when the plan's answers of the month are used up, the team gets the threads, until the next month", async (t) => {
  const { acme, ctx, clock } = await openWorld(t);
  await ctx.db.run(sql`insert into plans (name, bot_answers_per_month) values ('tiny', 1)`);
  await ctx.db.run(sql`update workspaces set plan = 'tiny' where id = ${acme.workspaceId}`);
  await (await acme.visitor()).asks("Hello");
  clock.advance(1000);

  const late = await acme.visitor();
  await late.asks("Hello");
  assert.equal((await acme.call("GET", `/conversations/${late.conversationId}`)).body.status, "waiting");

  clock.advance(31 * 24 * 3_600_000);
  const next = await acme.visitor();
  await next.asks("Hello");
  assert.equal((await acme.call("GET", `/conversations/${next.conversationId}`)).body.status, "bot");
});

test("an escalation said twice, or many times at once, is one", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "bot" });
  const id = visitor.conversationId;

  await Promise.all([
    ...[1, 2, 3, 4].map(() => acme.escalates(id)),
    ...[1, 2, 3, 4].map(() => visitor.presses("person")),
    visitor.says("a human please"),
  ]);
  await acme.escalates(id);
  await turnsEnd(ctx);

  assert.equal((await acme.told("conversation.escalation", id)).length, 1);
  const { handoverText } = (await acme.call("GET", `/bots/${acme.botId}`)).body;
  assert.equal((await visitor.messages()).filter(({ text }) => text === handoverText).length, 1);
});

test("who escalates is told as the reason", async (t) => {
  const { acme } = await openWorld(t);
  const { session } = await acme.member("agent");
  const [byKey, byMember, byButton, byWords] = [
    await acme.visitor(),
    await acme.visitor(),
    await acme.visitor(),
    await acme.visitor(),
  ];
  for (const visitor of [byKey, byMember]) await visitor.asks("Hello");

  await acme.escalates(byKey.conversationId);
  await acme.escalates(byMember.conversationId, session);
  await byButton.presses("person");
  await byWords.asks("Can I speak to a real person?");

  for (const [visitor, reason] of [
    [byKey, "api"],
    [byMember, "team"],
    [byButton, "customer_requested"],
    [byWords, "customer_requested"],
  ] as const) {
    const [event] = await acme.told("conversation.escalation", visitor.conversationId);
    assert.equal(event?.reason, reason);
  }
});

test("a person asked for in free words comes at once, whatever was asked before", async (t) => {
  const { acme } = await openWorld(t);

  for (const words of ["let me talk to a human", "Ich möchte mit einem Menschen sprechen", "AGENT!!"]) {
    const visitor = await acme.visitor();
    const reply = await visitor.asks(words);

    assert.equal(reply.author, "bot", words);
    assert.equal(
      (await acme.call("GET", `/conversations/${visitor.conversationId}`)).body.status,
      "waiting",
      words,
    );
    assert.equal((await acme.told("conversation.fallback", visitor.conversationId)).length, 0);
  }
});

test("two fallbacks in a row escalate, with both events", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  const id = visitor.conversationId;

  const first = await visitor.asks("How tall is the shop?");
  assert.equal(first.wasFallback, true);
  assert.equal((await acme.told("conversation.escalation", id)).length, 0);
  await visitor.asks("And how wide is it?");

  const fallbacks = await acme.told("conversation.fallback", id);
  assert.deepEqual(
    fallbacks.map(({ lastMessage, confidenceScore }) => [lastMessage, confidenceScore]),
    [
      ["How tall is the shop?", 0],
      ["And how wide is it?", 0],
    ],
  );
  const [escalation] = await acme.told("conversation.escalation", id);
  assert.equal(escalation?.reason, "bot_unsure");
  assert.deepEqual(
    escalation?.transcript.map(({ author }) => author),
    ["visitor", "bot", "visitor", "bot"],
  );
});

test("an answer between two fallbacks starts the count anew", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();

  for (const words of ["How tall is the shop?", "Thanks", "And how wide is it?"]) await visitor.asks(words);

  const { body } = await acme.call("GET", `/conversations/${visitor.conversationId}`);
  assert.equal(body.status, "bot");
  assert.equal((await acme.told("conversation.fallback", visitor.conversationId)).length, 2);
});

test("the transcript is the last hundred messages, the hand-over words the last of them", async (t) => {
  const { acme } = await openWorld(t, busy);
  const visitor = await acme.visitorIn({ status: "waiting" });
  for (let number = 1; number <= 120; number++) await visitor.says(`Message ${number}`);
  await acme.resolves(visitor.conversationId);

  await acme.escalates(visitor.conversationId);

  const transcript = (await acme.told("conversation.escalation", visitor.conversationId)).at(-1)?.transcript;
  assert.equal(transcript?.length, 100);
  assert.equal(transcript[0]?.text, "Message 22");
  assert.equal(transcript[98]?.text, "Message 120");
  assert.equal(transcript[99]?.author, "bot");
});

test("a long transcript is cut to the end that fits into 64 KiB", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  for (let number = 10; number <= 30; number++) await visitor.says(`${number}${"ü".repeat(3998)}`);
  await acme.resolves(visitor.conversationId);

  await acme.escalates(visitor.conversationId);

  const transcript =
    (await acme.told("conversation.escalation", visitor.conversationId)).at(-1)?.transcript ?? [];
  const bytes = Buffer.byteLength(JSON.stringify(transcript));
  assert.ok(bytes <= 65_536 && bytes > 65_536 - 8100, String(bytes));
  assert.equal(transcript.at(-2)?.text.slice(0, 2), "30");
});
