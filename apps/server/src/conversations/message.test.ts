import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("every message is told as an event in its published form", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  const asked = await visitor.says("Hello");
  await visitor.asks("How tall is the shop?");
  const sent = await acme.sends(visitor.conversationId, "Ten metres.");

  const told = await acme.told("message.sent", visitor.conversationId);

  const place = { conversationId: visitor.conversationId, botId: acme.botId, sessionId: visitor.sessionId };
  const sentAt = "2026-03-02T09:00:00Z";
  assert.deepEqual(told[0], {
    ...place,
    messageId: asked.body.id,
    channel: "widget",
    confidenceScore: null,
    wasFallback: false,
    sentAt,
  });
  assert.deepEqual(told.at(-1), {
    ...place,
    messageId: sent.body.messageId,
    channel: "api",
    confidenceScore: null,
    wasFallback: false,
    sentAt,
  });
});

test("the bot's messages say how sure it was and whether it fell back", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Sending things back", "You can send anything back within 30 days of its arrival.");
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0 });
  const visitor = await acme.visitor();
  const answer = await visitor.asks("Can I send things back after their arrival?");
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 1 });
  const fallback = await visitor.asks("Can I send things back after their arrival?");

  const told = (await acme.told("message.sent", visitor.conversationId)).filter(
    ({ channel }) => channel === "bot",
  );

  assert.equal(answer.sources?.[0]?.title, "Sending things back");
  assert.deepEqual(
    told.map(({ messageId, wasFallback }) => [messageId, wasFallback]),
    [
      [answer.id, false],
      [fallback.id, true],
    ],
  );
  for (const { confidenceScore } of told) {
    assert.ok(confidenceScore !== null && confidenceScore >= 0 && confidenceScore <= 1);
  }
});

test("the team sees who wrote each message and why the bot said what it said", async (t) => {
  const { acme } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  const visitor = await acme.visitor();
  await visitor.asks("How tall is the shop?");
  await acme.sends(visitor.conversationId, "By key.");
  await acme.sends(visitor.conversationId, "By hand.", session);

  const { messages } = (await acme.call("GET", `/conversations/${visitor.conversationId}/messages`)).body;

  type Shown = { author: string; channel: string; apiKeyId: string | null; memberId: string | null };
  const [asked, reply, byKey, byHand]: (Shown & { trace: object[] | null })[] = messages;
  assert.deepEqual([asked?.author, asked?.channel, asked?.trace], ["visitor", "widget", null]);
  assert.deepEqual([reply?.author, reply?.channel], ["bot", "bot"]);
  assert.ok((reply?.trace?.length ?? 0) >= 3);
  assert.deepEqual([byKey?.author, byKey?.channel, byKey?.apiKeyId], ["team", "api", acme.keyId]);
  assert.deepEqual([byHand?.channel, byHand?.apiKeyId, byHand?.memberId], ["dashboard", null, memberId]);
});

test("a visitor sees neither who of the team wrote nor how sure the bot was", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  await visitor.asks("How tall is the shop?");
  await acme.sends(visitor.conversationId, "Ten metres.");

  const [asked, fallback, reply] = await visitor.messages();

  assert.deepEqual(Object.keys(asked ?? {}), ["id", "sequence", "author", "text", "at", "clientMessageId"]);
  assert.deepEqual(Object.keys(fallback ?? {}), ["id", "sequence", "author", "text", "at", "wasFallback"]);
  assert.deepEqual(Object.keys(reply ?? {}), ["id", "sequence", "author", "text", "at"]);
});
