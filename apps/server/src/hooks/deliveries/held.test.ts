import assert from "node:assert/strict";
import { test } from "node:test";
import { later, systemClock } from "../../platform/clock/index.ts";
import { sql } from "../../platform/db/index.ts";
import { dropOldPartitions } from "../../platform/partitions/index.ts";
import { becomes, deliveriesOf, happens, openScene, passes } from "./scene.fixture.ts";

const dayMs = 86_400_000;

test("a hook that was paused for 44 days gets all that was held; after 45 and the rest of the week nothing is kept", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme);
  await becomes(acme, hookId, "paused");
  for (let count = 0; count < 9; count++) await happens(world, acme);
  const held = await deliveriesOf(acme, hookId);

  passes(world, 44 * dayMs);
  // Ids carry the time of the system, not of the test, and partitions go by ids.
  await dropOldPartitions(ctx.db, later(systemClock.now(), 44 * dayMs));
  receiver.reply = { status: 204 };
  await acme.call("POST", `/hooks/${hookId}/resume`);
  passes(world, 1000);
  await becomes(acme, hookId, "active");

  const arrived = (await receiver.gets(12)).slice(2).map(({ headers }) => String(headers["webhook-id"]));
  assert.deepEqual(arrived.toSorted(), held.map(({ eventId }: { eventId: string }) => eventId).toSorted());
  await dropOldPartitions(ctx.db, later(systemClock.now(), 53 * dayMs));
  const { left } = await ctx.db.one(sql<{ left: number }>`
    select (select count(*) from events) + (select count(*) from deliveries) + (select count(*) from attempts) as left`);
  assert.equal(left, 0);
});
