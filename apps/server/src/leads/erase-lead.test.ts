import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";

async function holds({ ctx }: World, text: string): Promise<string[]> {
  const rows = await ctx.db.all(sql<{ place: string }>`
    select 'lead' as place from leads where strpos(leads::text, ${text}) > 0
    union all select 'event' from events where strpos(events::text, ${text}) > 0
    union all select 'answer' from idempotent_calls where strpos(reply, ${text}) > 0`);
  return rows.map(({ place }) => place);
}

test("an erased lead is gone with its events, what was to be delivered of them, and the answers kept for a repeat", async (t) => {
  const world = await openWorld(t);
  const { acme, ctx } = world;
  await acme.subscribes("lead.captured", "https://127.0.0.1:1/nobody");
  const capture = (conversationId: string, email: string) =>
    world.call("POST", "/api/v1/actions/capture-lead", {
      as: acme.key,
      body: { conversationId, email },
      headers: { "idempotency-key": email },
    });
  const { leadId } = (await capture(await acme.conversation({ status: "bot" }), "ada@example.com")).body;
  await capture(await acme.conversation({ status: "bot" }), "grace@example.com");
  await until("both deliveries were tried", async () => {
    const { count } = await ctx.db.one(sql<{ count: number }>`select count(*) from attempts`);
    return count === 2;
  });

  const erased = await acme.call("DELETE", `/leads/${leadId}`);

  assert.equal(erased.status, 204);
  assert.deepEqual(await holds(world, "ada@example.com"), []);
  assert.deepEqual(await holds(world, "grace@example.com"), ["lead", "event", "answer"]);
  const { deliveries, attempts } = await ctx.db.one(sql<{ deliveries: number; attempts: number }>`
    select (select count(*) from deliveries) as deliveries, (select count(*) from attempts) as attempts`);
  assert.deepEqual([deliveries, attempts], [1, 1]);
  assert.equal((await acme.call("GET", `/leads/${leadId}`)).status, 404);

  const { entries } = (await acme.call("GET", "/audit-log?action=lead.erased")).body;
  assert.equal(entries[0].subjectId, leadId);
  assert.equal(entries[0].detail.cancelledDeliveries, 1);
});

test("a call repeated after its lead was erased brings the lead back in no form", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const conversationId = await acme.conversation({ status: "bot" });
  const capture = () =>
    world.call("POST", "/api/v1/actions/capture-lead", {
      as: acme.key,
      body: { conversationId, email: "ada@example.com" },
      headers: { "idempotency-key": "once" },
    });
  const { leadId } = (await capture()).body;
  await acme.call("DELETE", `/leads/${leadId}`);

  const repeated = await capture();

  assert.equal(repeated.text, "");
  assert.equal(repeated.headers["idempotent-replayed"], "true");
  assert.deepEqual((await acme.call("GET", "/leads")).body.leads, []);
});

test("a lead may be taken anew while it is being erased", async (t) => {
  const { acme } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "bot" });
  const capture = (phone: string) => acme.call("POST", "/actions/capture-lead", { conversationId, phone });
  const { leadId } = (await capture("+49 30 901820")).body;

  const answers = await Promise.all([
    acme.call("DELETE", `/leads/${leadId}`),
    ...["+49 30 901821", "+49 30 901822", "+49 30 901823"].map(capture),
  ]);

  assert.deepEqual(
    answers.map(({ status }) => status),
    [204, 201, 201, 201],
  );
});
