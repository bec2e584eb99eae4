import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { type Behaviour, openVendor } from "../answering/models/vendor.fixture.ts";
import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";
import { randomShare } from "../platform/ids/index.ts";
import type { Answer, Caller } from "../test/call.ts";
import type { Company } from "../test/company.ts";
import { generator, type Random } from "../test/random.ts";
import type { Visitor } from "../test/visitor.ts";
import { openWorld, type World } from "../test/world.ts";
import { turnsEnd } from "./turns.fixture.ts";

const threadCount = 40;
const slowThreadCount = 15;
const stepsBetweenLeaps = 100;
const stepCount = 40;
const handoverText = "Somebody comes.";

/** An act of the team's and how many messages the thread had at that moment. */
type Mark = { act: "claim" | "resolve"; at: number };
type Message = {
  id: string;
  conversation_id: string;
  sequence: number;
  author: "visitor" | "bot" | "team";
  text: string;
  in_reply_to: string | null;
  was_fallback: boolean;
};

test("whatever visitors and team do at once, the bot never talks over a person and nothing is lost or doubled", async (t) => {
  const { random, world, as } = await openRace(t);
  const threads = await Promise.all(Array.from({ length: threadCount }, () => world.acme.visitor()));
  const marks = await Promise.all(threads.map((visitor) => play(world.acme, visitor, as, random)));
  await turnsEnd(world.ctx);

  await assertRight(world, threads, marks);
});

test("the same holds while a slow model writes, stops in the middle, or fails", async (t) => {
  const { random, world, as } = await openRace(t);
  const { acme, ctx, clock } = world;
  const vendor = await openVendor(t);
  await acme.knows("Sending things back", "You can send anything back within 30 days of its arrival.");
  const model = { vendor: "openai_compatible", model: "slow", baseUrl: vendor.openai };
  await acme.call("POST", "/models", model);
  clock.advance(1000);
  const slow: Behaviour = { kind: "waits", pieces: ["ANSWER\nYes, with"], rest: ["in 30 days [1]."] };
  const behaviours: Behaviour[] = [
    slow,
    slow,
    slow,
    { kind: "refuses", status: 503 },
    { kind: "writes", pieces: ["NONE"] },
  ];
  const ends = new AbortController();
  const vendorPlays = (async () => {
    for (let step = 1; !ends.signal.aborted; step++) {
      // Models that failed are asked again, and turns that take long are taken over.
      if (step % stepsBetweenLeaps === 0) clock.advance(30_000);
      vendor.behaves = random.pick(behaviours);
      vendor.goOn();
      await setImmediate();
    }
  })();

  const threads = await Promise.all(Array.from({ length: slowThreadCount }, () => acme.visitor()));
  const marks = await Promise.all(threads.map((visitor) => play(acme, visitor, as, random)));
  await turnsEnd(ctx);
  ends.abort();
  await vendorPlays;

  assert.ok(vendor.asked.length > 0);
  t.diagnostic(`the model was asked ${vendor.asked.length} times`);
  await assertRight(world, threads, marks);
});

async function openRace(t: TestContext) {
  const seed = Number(process.env.RACE_SEED ?? Math.floor(randomShare() * 2 ** 32));
  t.diagnostic(`repeat with RACE_SEED=${seed}`);
  const world = await openWorld(t, {
    VISITOR_CALLS_PER_MINUTE: "100000",
    ADDRESS_CALLS_PER_MINUTE: "100000",
    OUTBOUND_ALLOWED_TARGETS: "models:127.0.0.0/8",
  });
  await world.acme.call("PATCH", `/bots/${world.acme.botId}`, { handoverText });
  return { random: generator(seed), world, as: await world.acme.busyKey() };
}

async function assertRight({ acme, ctx }: World, threads: readonly Visitor[], marks: readonly Mark[][]) {
  for (const [place, { conversationId }] of threads.entries()) {
    const messages = await messagesOf(ctx, conversationId);
    assertUnbroken(messages);
    assertSilentWhileTheTeamHasIt(messages, marks[place] ?? []);
    assertAnsweredInItsTurn(messages, marks[place] ?? []);
    await assertTold(acme, conversationId, messages);
    await assertNobodyWaits(ctx, conversationId);
  }
}

/** One visitor and the team, each doing one thing after the other, both at once. */
async function play(acme: Company, visitor: Visitor, as: Caller, random: Random): Promise<Mark[]> {
  const id = visitor.conversationId;
  const marks: Mark[] = [];
  const note = (act: Mark["act"], { status, body }: Answer) => {
    if (status === 200) marks.push({ act, at: body.messageCount });
  };
  const visitorActs = [
    () => visitor.says("Hello"),
    () => visitor.says("Hello"),
    () => Promise.all([visitor.says("Good morning"), visitor.says("Good evening")]),
    () => visitor.says("How tall is the shop?"),
    () => visitor.says("Can I send things back?"),
    () => visitor.says("let me talk to a human"),
    () => visitor.presses("person"),
  ];
  const teamActs = [
    () => acme.sends(id, "I am here.", as),
    async () => note("resolve", await acme.resolves(id, as)),
    async () => note("resolve", await acme.resolves(id, as)),
    async () => note("claim", await acme.claims(id, as)),
    () => acme.escalates(id, as),
    () => acme.assigns(id, null, as),
    () => visitor.messages(),
  ];
  await Promise.all([doAtRandom(visitorActs, random), doAtRandom(teamActs, random)]);
  return marks;
}

async function doAtRandom(acts: readonly (() => Promise<unknown>)[], random: Random): Promise<void> {
  for (let step = 0; step < stepCount; step++) await random.pick(acts)();
}

function assertUnbroken(messages: readonly Message[]): void {
  assert.deepEqual(
    messages.map(({ sequence }) => sequence),
    messages.map((_, before) => before + 1),
  );
}

/** After a team's message, a claim or the hand-over words the bot says nothing until a resolve. */
function assertSilentWhileTheTeamHasIt(messages: readonly Message[], marks: readonly Mark[]): void {
  const taken = [
    ...messages
      .filter(({ author, text }) => author === "team" || text === handoverText)
      .map(({ sequence }) => sequence),
    ...marks.filter(({ act }) => act === "claim").map(({ at }) => at),
  ];
  for (const from of taken) {
    const next = messages.find(({ author, sequence }) => author === "bot" && sequence > from);
    if (next === undefined) continue;
    const isResolved = marks.some(({ act, at }) => act === "resolve" && at >= from && at < next.sequence);
    assert.ok(
      isResolved,
      `The bot's message ${next.sequence} follows what took the thread from it at ${from}.`,
    );
  }
}

/** A reply is the only one to its question, and nobody has ended or taken the turn between the two. */
function assertAnsweredInItsTurn(messages: readonly Message[], marks: readonly Mark[]): void {
  const replies = messages.filter(({ in_reply_to }) => in_reply_to !== null);
  assert.equal(new Set(replies.map(({ in_reply_to }) => in_reply_to)).size, replies.length);
  for (const reply of replies) {
    const question = messages.find(({ id }) => id === reply.in_reply_to);
    assert.equal(question?.author, "visitor");
    const isBetween = (place: number) => place >= (question?.sequence ?? 0) && place < reply.sequence;
    const byTeam = messages.filter(({ author, sequence }) => author === "team" && isBetween(sequence));
    assert.deepEqual([byTeam, marks.filter(({ at }) => isBetween(at))], [[], []]);
  }
}

async function assertTold(
  acme: Company,
  conversationId: string,
  messages: readonly Message[],
): Promise<void> {
  const sent = await acme.told("message.sent", conversationId);
  assert.deepEqual(
    sent.map(({ messageId }) => messageId).toSorted(),
    messages.map(({ id }) => id).toSorted(),
  );
  const escalations = await acme.told("conversation.escalation", conversationId);
  const handovers = messages.filter(({ text }) => text === handoverText);
  assert.equal(escalations.length, handovers.length);
  assert.ok(escalations.every(({ transcript }) => transcript.at(-1)?.text === handoverText));
  const fallbacks = await acme.told("conversation.fallback", conversationId);
  assert.equal(fallbacks.length, messages.filter(({ was_fallback }) => was_fallback).length);
}

async function assertNobodyWaits({ db }: Context, conversationId: string): Promise<void> {
  const waiting = await db.all(sql`
    select id from conversations
    where id = ${conversationId} and (reply_claim is not null or reply_due_at is not null
      or (status = 'bot' and visitor_sequence > answered_sequence))`);
  assert.deepEqual(waiting, []);
}

function messagesOf({ db }: Context, conversationId: string): Promise<Message[]> {
  return db.all(sql<Message>`
    select id, conversation_id, sequence, author, text, in_reply_to, was_fallback from messages
    where conversation_id = ${conversationId} order by sequence`);
}
