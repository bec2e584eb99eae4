import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";
import type { Company } from "../test/company.ts";
import { until } from "../test/until.ts";
import { openWorld } from "../test/world.ts";
import { sweepTurns } from "./background-turns.ts";
import { replyLeaseMs } from "./keep-claim.ts";
import { hold, standStill, turnsEnd } from "./turns.fixture.ts";

const question = "How tall is the shop?";

for (const [what, act, status] of [
  ["replied", (acme: Company, id: string) => acme.sends(id, "It is ten metres tall."), "assigned"],
  ["resolved", (acme: Company, id: string) => acme.resolves(id), "resolved"],
  ["escalated", (acme: Company, id: string) => acme.escalates(id), "waiting"],
  ["claimed", (acme: Company, id: string) => acme.claims(id), "assigned"],
] as const) {
  test(`a reply that the bot finds after the team has ${what} is not stored`, async (t) => {
    const { acme, ctx, asked, freeKnowledge } = await openHeldTurn(t);
    const answer = await act(acme, asked.conversationId);
    const said = await asked.messages();

    await freeKnowledge();
    await turnsEnd(ctx);

    assert.ok(answer.status < 300);
    assert.deepEqual(await asked.messages(), said);
    assert.equal((await acme.call("GET", `/conversations/${asked.conversationId}`)).body.status, status);
    assert.equal((await acme.told("conversation.fallback", asked.conversationId)).length, 0);
  });
}

test("a reply that is being stored while the team replies is not stored after it", async (t) => {
  const { acme, ctx, asked, freeKnowledge } = await openHeldTurn(t);
  const freeEvents = await hold(ctx, "events");
  const sending = acme.sends(asked.conversationId, "It is ten metres tall.");
  await standStill(ctx, 2);
  await freeKnowledge();
  await standStill(ctx, 2);

  await freeEvents();
  await sending;
  await turnsEnd(ctx);

  const messages = await asked.messages();
  assert.deepEqual(
    messages.map(({ author }) => author),
    ["visitor", "team"],
  );
});

test("a question from before the resolve gets no late answer, the one after it does", async (t) => {
  const { acme, ctx, asked, freeKnowledge } = await openHeldTurn(t);
  await acme.resolves(asked.conversationId);
  const { body } = await asked.says("Hello");

  await freeKnowledge();
  await turnsEnd(ctx);

  const replies = await asked.messages(1);
  assert.deepEqual(
    replies.map(({ author, sequence }) => [author, sequence]),
    [
      ["visitor", body.sequence],
      ["bot", body.sequence + 1],
    ],
  );
});

test("a turn whose process died is taken over when its lease ends, not before", async (t) => {
  const { ctx, clock, asked, freeKnowledge } = await openHeldTurn(t);
  await killWhoStandsStill(ctx);
  await turnsEnd(ctx);
  await freeKnowledge();

  clock.advance(replyLeaseMs - 1);
  await sweep(ctx);
  assert.equal((await asked.messages()).length, 1);

  clock.advance(1);
  await sweep(ctx);
  const [, reply, ...more] = await asked.messages();
  assert.equal(reply?.author, "bot");
  assert.equal(more.length, 0);
});

test("a turn that is only slow and was taken over answers once", async (t) => {
  const { ctx, clock, asked, freeKnowledge } = await openHeldTurn(t);
  const first = await claimOf(ctx);
  clock.advance(replyLeaseMs);
  await until("the turn is taken over", async () => (await claimOf(ctx)) !== first);

  await freeKnowledge();
  await turnsEnd(ctx);

  assert.deepEqual(
    (await asked.messages()).map(({ author }) => author),
    ["visitor", "bot"],
  );
});

/** A visitor has asked, and the bot stands still while it looks up what it knows. */
async function openHeldTurn(t: TestContext) {
  const { acme, ctx, clock } = await openWorld(t);
  const asked = await acme.visitor();
  const freeKnowledge = await hold(ctx, "passages");
  await asked.says(question);
  await standStill(ctx, 1);
  return { acme, ctx, clock, asked, freeKnowledge };
}

/** Looks for turns to take over, and waits until they are done. */
async function sweep(ctx: Context): Promise<void> {
  const loop = sweepTurns(ctx);
  loop.wake();
  await loop.stop();
}

async function claimOf({ db }: Context): Promise<string | null> {
  const { claim } = await db.one(
    sql<{ claim: string | null }>`select reply_claim as claim from conversations`,
  );
  return claim;
}

/** What the database sees of a process that dies: its connections break. */
function killWhoStandsStill({ db }: Context) {
  return db.run(sql`
    select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`);
}
