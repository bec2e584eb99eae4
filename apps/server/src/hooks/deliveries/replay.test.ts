import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { until } from "../../test/until.ts";
import { attempted, deliveriesOf, happens, openScene, passes } from "./scene.fixture.ts";

const range = { from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z" };

test("a delivery that was accepted is sent once more, the same to the byte", async (t) => {
  const { world, acme, globex, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  await happens(world, acme);
  const { id } = await attempted(acme, hookId, 1);

  const again = await acme.call("POST", `/deliveries/${id}/redeliver`);
  assert.deepEqual([again.status, again.body.id, again.body.status], [200, id, "pending"]);
  const { attempts, status } = await attempted(acme, hookId, 2);
  assert.deepEqual([attempts.length, status], [2, "succeeded"]);
  const [first, second] = await receiver.gets(2);
  assert.equal(first?.body, second?.body);
  assert.equal((await globex.call("POST", `/deliveries/${id}/redeliver`)).body.code, "delivery.missing");
});

test("what failed in a range is replayed, with progress; with all, the accepted ones are too", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  for (let count = 0; count < 20; count++) await happens(world, acme);
  await receiver.gets(20);
  await until("all are recorded", async () => (await pending(ctx)) === 0);
  await ctx.db.run(sql`
    update deliveries set status = 'failed' where id in (select id from deliveries order by id limit 5)`);

  const outside = { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z" };
  const none = await acme.call("POST", `/hooks/${hookId}/replay`, outside);
  assert.deepEqual([none.body.replay.total, none.body.replay.isDone], [0, true]);

  await acme.call("POST", `/hooks/${hookId}/replay`, range);
  await replayed(5);
  await receiver.gets(25);
  await acme.call("POST", `/hooks/${hookId}/replay`, { ...range, which: "all" });
  await replayed(20);
  await receiver.gets(45);

  async function replayed(total: number) {
    await until("the replay is done", async () => {
      const { replay } = (await acme.call("GET", `/hooks/${hookId}`)).body;
      return replay.isDone && replay.total === total && replay.done === total;
    });
    passes(world, 1000);
    await until("all are recorded", async () => (await pending(ctx)) === 0);
  }
});

test("a hook tells its figures, and its deliveries are found by how they fare and when they were made", async (t) => {
  const { world, clock, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  await happens(world, acme);
  await receiver.gets(1);
  await until("it is recorded", async () => (await pending(ctx)) === 0);
  clock.advance(60_000);
  receiver.reply = { status: 500 };
  await happens(world, acme);
  await attempted(acme, hookId, 1);

  const { counts, health } = (await acme.call("GET", `/hooks/${hookId}`)).body;
  assert.deepEqual(counts, { succeeded: 1, failed: 1, pending: 1, held: 0 });
  assert.deepEqual(health, ["pending", "succeeded"]);
  const [later, earlier] = await deliveriesOf(acme, hookId);
  const found = async (query: string) =>
    (await acme.call("GET", `/hooks/${hookId}/deliveries?${query}`)).body.deliveries.map(
      ({ id }: { id: string }) => id,
    );
  assert.deepEqual(await found("status=succeeded"), [earlier.id]);
  assert.deepEqual(await found("status=pending"), [later.id]);
  assert.deepEqual(await found("status=held"), []);
  assert.deepEqual(await found("from=2026-03-02T09:00:30Z"), [later.id]);
  assert.deepEqual(await found("to=2026-03-02T09:00:30Z"), [earlier.id]);
});

async function pending({ db }: Parameters<typeof passes>[0]["ctx"]): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from deliveries where status = 'pending'`);
  return count;
}
