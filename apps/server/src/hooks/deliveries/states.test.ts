import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { until } from "../../test/until.ts";
import { attempted, becomes, deliveriesOf, happens, openScene, passes } from "./scene.fixture.ts";

const minuteMs = 60_000;

test("a target that fails is probed once a minute while the rest waits; then what waited comes at the stated rate", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 500 };
  for (let count = 0; count < 30; count++) await happens(world, acme);
  const hook = await becomes(acme, hookId, "degraded");
  assert.equal(hook.failingSince, "2026-03-02T09:00:00Z");
  await noneRuns(ctx);
  for (let count = 0; count < 100; count++) await happens(world, acme);

  const before = receiver.received.length;
  for (let probes = 1; probes <= 3; probes++) {
    passes(world, minuteMs);
    await until("the probe arrived", () => receiver.received.length >= before + probes);
    passes(world, minuteMs / 2);
    await noneRuns(ctx);
    assert.equal(receiver.received.length, before + probes);
    passes(world, -minuteMs / 2);
  }

  receiver.reply = { status: 204 };
  passes(world, minuteMs);
  await becomes(acme, hookId, "recovering");
  const begun = receiver.received.length;
  for (let seconds = 0; seconds <= 1; seconds++) {
    await nothingIsDue(world);
    assert.ok(receiver.received.length <= begun + 50 * seconds + 1);
    passes(world, 1000);
  }
  passes(world, 60 * minuteMs);
  await becomes(acme, hookId, "active");
  await nothingIsDue(world);
  const told = new Set(receiver.received.map(({ headers }) => headers["webhook-id"]));
  assert.equal(told.size, 130);
});

test("what was held all arrives after a resume, in no more than the stated rate", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await becomes(acme, hookId, "paused");
  for (let count = 0; count < 199; count++) await happens(world, acme);
  await noneRuns(ctx);

  receiver.reply = { status: 204 };
  const before = receiver.received.length + 1;
  assert.equal((await acme.call("POST", `/hooks/${hookId}/resume`)).body.status, "recovering");
  const arrived: number[] = [];
  for (let seconds = 0; seconds < 4; seconds++) {
    await nothingIsDue(world);
    arrived.push(receiver.received.length - before);
    passes(world, 1000);
  }
  await becomes(acme, hookId, "active");

  assert.deepEqual(arrived, [1, 51, 101, 151]);
  const told = receiver.received.slice(before).map(({ headers }) => headers["webhook-id"]);
  assert.deepEqual([told.length, new Set(told).size], [200, 200]);
});

test("a hook that fails while it recovers goes back, and nothing is lost", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await becomes(acme, hookId, "paused");
  for (let count = 0; count < 19; count++) await happens(world, acme);
  receiver.reply = { status: 204 };
  await acme.call("POST", `/hooks/${hookId}/resume`);
  await nothingIsDue(world);

  receiver.reply = { status: 500 };
  passes(world, 1000);
  await becomes(acme, hookId, "degraded");
  receiver.reply = { status: 204 };
  passes(world, minuteMs);
  // What is still under way may fail once more after a probe has met the healed target: then it degrades again.
  await until("the hook is active", async () => {
    passes(world, minuteMs);
    return (await acme.call("GET", `/hooks/${hookId}`)).body.status === "active";
  });
  passes(world, 60 * minuteMs);
  await nothingIsDue(world);

  const statuses = (await deliveriesOf(acme, hookId)).map(({ status }: { status: string }) => status);
  assert.deepEqual([statuses.length, new Set(statuses)], [20, new Set(["succeeded"])]);
});

test("what is more than a batch is released by a job, at the same rate and with nothing sent before its time", async (t) => {
  const { world, ctx, clock, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await becomes(acme, hookId, "paused");
  await happenedLong(world, acme.workspaceId, 1300);
  receiver.reply = { status: 204 };
  clock.advance(minuteMs);
  const begun = clock.now().getTime();
  const before = receiver.received.length + 1;

  assert.equal((await acme.call("POST", `/hooks/${hookId}/resume`)).body.status, "recovering");
  await until("all is released", async () => {
    const { count } = await ctx.db.one(sql<{ count: number }>`
      select count(*) as count from hooks where release is not null`);
    return count === 0;
  });
  await nothingIsDue(world);

  assert.equal(receiver.received.length - before, 1);
  const due = await ctx.db.all(sql<{ due_at: Date }>`
    select due_at from deliveries where status = 'pending' order by id`);
  assert.deepEqual(
    due.map(({ due_at }) => due_at.getTime() - begun),
    Array.from({ length: 1300 }, (_, place) => 20 * (place + 1)),
  );
});

test("with nothing held a resumed hook is active at once", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await attempted(acme, hookId, 1);
  await becomes(acme, hookId, "paused");
  await ctx.db.run(sql`update deliveries set status = 'succeeded', due_at = null`);

  receiver.reply = { status: 204 };
  assert.equal((await acme.call("POST", `/hooks/${hookId}/resume`)).body.status, "active");
});

/** So many events at once, as if they had happened one after the other. */
function happenedLong({ ctx, clock }: Parameters<typeof passes>[0], workspaceId: string, count: number) {
  return ctx.db.run(sql`
    select publish_event(
      'evt_' || substr(id, 5, 9) || lpad(place::text, 15, '0'), ${workspaceId}, 'message.sent', data, ${clock.now()}
    )
    from generate_series(1, ${count}::int) as place, (select id, data from events order by id limit 1) as earliest`);
}

function noneRuns({ db }: Parameters<typeof passes>[0]["ctx"]) {
  return until("no attempt runs", async () => {
    const { running } = await db.one(sql<{ running: number }>`
      select count(*) as running from deliveries where is_leased`);
    return running === 0;
  });
}

function nothingIsDue({ ctx, clock }: Parameters<typeof passes>[0]) {
  return until("all that is due was sent", async () => {
    const { due } = await ctx.db.one(sql<{ due: number }>`
      select count(*) as due from deliveries where status = 'pending' and (is_leased or due_at <= ${clock.now()})`);
    return due === 0;
  });
}
