import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";

/** The tables of every schema that have a text in some row, and how many rows. */
async function holding({ ctx }: World, text: string): Promise<Record<string, number>> {
  const tables = await ctx.db.all(sql<{ name: string; quoted: string }>`
    select relname as name, format('%I.%I', nspname, relname) as quoted
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname <> 'information_schema'
    order by 1`);
  const found: Record<string, number> = {};
  for (const { name, quoted } of tables) {
    const statement = `select count(*) from ${quoted} t where strpos(t::text, $1) > 0`;
    const { count } = await ctx.db.one<{ count: number }>({ name: "", text: statement, values: [text] });
    if (count > 0) found[name] = count;
  }
  return found;
}

/** A conversation with a word everywhere that a word can be. */
async function fill({ call, acme }: World, word: string, key: string): Promise<string> {
  const visitor = await acme.visitor();
  const answer = await visitor.asks(`My parcel ${word} is lost`);
  const { conversationId } = visitor;
  const post = (path: string, body: object) =>
    call("POST", `/api/v1${path}`, { as: acme.key, body, headers: { "idempotency-key": key } });
  await post("/actions/capture-lead", { conversationId, email: `${word}@example.com`, note: word });
  await post(`/conversations/${conversationId}/notes`, { text: `About ${word}` });
  await post(`/messages/${answer.id}/feedback`, { rating: "down" });
  await acme.sends(conversationId, `I look for ${word}`);
  await acme.resolves(conversationId);
  await post("/actions/escalate-conversation", { conversationId });
  return conversationId;
}

test("of an erased conversation nothing is left in any table but that it was erased", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  for (const event of ["message.sent", "lead.captured", "conversation.escalation"] as const) {
    await acme.subscribes(event, "https://127.0.0.1:1/nobody");
  }
  const [erased, other] = [await fill(world, "quokka", "one"), await fill(world, "wombat", "two")];
  const attempted = async () => {
    const { open } = await world.ctx.db.one(sql<{ open: number }>`
      select count(*) as open from deliveries d where not exists (select from attempts where delivery_id = d.id)`);
    return open === 0;
  };
  await until("each delivery was tried", attempted);
  const holders = ["events", "idempotent_calls", "leads", "messages", "notes"];
  assert.deepEqual(Object.keys(await holding(world, "quokka")), holders);
  const neighbours = await holding(world, "wombat");

  const answer = await acme.call("DELETE", `/conversations/${erased}`);

  assert.equal(answer.status, 204, answer.text);
  assert.deepEqual(await holding(world, "quokka"), {});
  assert.deepEqual(Object.keys(await holding(world, erased)), ["audit_log", "idempotent_calls"]);
  assert.deepEqual(await holding(world, "wombat"), neighbours);
  const { deliveries, events } = await world.ctx.db.one(sql<{ deliveries: number; events: number }>`
    select count(*) as deliveries, count(*) filter (where data ->> 'conversationId' = ${other}) as events
    from deliveries left join events on events.id = event_id`);
  assert.equal(deliveries, events);

  const [entry] = (await acme.call("GET", "/audit-log?action=conversation.erased")).body.entries;
  assert.deepEqual([entry.subjectId, entry.detail.botId], [erased, acme.botId]);
  assert.equal(entry.detail.cancelledDeliveries, deliveries);
  assert.equal((await acme.call("GET", `/conversations/${erased}`)).status, 404);
  assert.equal((await acme.call("DELETE", `/conversations/${erased}`)).status, 404);
});

test("a conversation erased while it is written in, judged and noted is gone, or begins anew", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitor();
  const answer = await visitor.asks("Hello there");
  const path = `/conversations/${visitor.conversationId}`;

  const answers = await Promise.all([
    acme.call("POST", `${path}/notes`, { text: "Before or after" }),
    acme.call("POST", `/messages/${answer.id}/feedback`, { rating: "up" }),
    acme.call("DELETE", path),
    acme.call("POST", `${path}/notes`, { text: "Before or after" }),
    acme.sends(visitor.conversationId, "Hello"),
    acme.call("POST", "/actions/capture-lead", {
      conversationId: visitor.conversationId,
      email: "ada@example.com",
    }),
    acme.call("POST", `/messages/${answer.id}/feedback`, { rating: "down" }),
  ]);

  assert.equal(answers[2]?.status, 204);
  for (const { status, text } of answers) assert.ok([200, 201, 204, 404].includes(status), text);
  const { left } = await ctx.db.one(sql<{ left: number }>`
    select (select count(*) from notes) + (select count(*) from message_feedback) + (select count(*) from leads)
      + (select count(*) from messages) + (select count(*) from conversations) + (select count(*) from events) as left`);
  assert.equal(left, 0);
});
