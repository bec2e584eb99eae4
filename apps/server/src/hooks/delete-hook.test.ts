import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { happens, openScene } from "./deliveries/scene.fixture.ts";

test("hooks are deleted while their attempts are written down, and neither is in the other's way", async (t) => {
  const { world, ctx, call, acme, receiver } = await openScene(t);
  const as = await acme.busyKey();
  receiver.reply = { status: 500 };
  const body = { event: "message.sent", targetUrl: receiver.url };

  for (let round = 0; round < 6; round++) {
    const made = await Promise.all(
      Array.from({ length: 12 }, () => call("POST", "/api/v1/hooks", { as, body })),
    );
    const before = receiver.received.length;
    for (let count = 0; count < 6; count++) await happens(world, acme);
    await until("attempts run", () => receiver.received.length > before + 12 * (round % 3));
    const deleted = await Promise.all(
      made.map(({ body: { hookId } }) => call("DELETE", `/api/v1/hooks/${hookId}`, { as })),
    );
    assert.deepEqual([...new Set(deleted.map(({ status }) => status))], [204]);
  }

  const { deadlocks } = await ctx.db.one(sql<{ deadlocks: number }>`
    select pg_stat_get_db_deadlocks(oid) as deadlocks from pg_database where datname = current_database()`);
  assert.equal(deadlocks, 0);
  const { left } = await ctx.db.one(sql<{ left: number }>`
    select count(*) as left from deliveries where status = 'pending'`);
  assert.equal(left, 0);
});
