import assert from "node:assert/strict";
import { test } from "node:test";
import { later, systemClock } from "../../platform/clock/index.ts";
import { sql } from "../../platform/db/index.ts";
import { dropOldPartitions } from "../../platform/partitions/index.ts";
import { until } from "../../test/until.ts";
import { openWorld } from "../../test/world.ts";
import { openGate } from "../model/gate.fixture.ts";
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

test("a last attempt that ends after its hook was paused is held as well", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const gate = await openGate(t);
  const { hookId } = (await acme.subscribes("message.sent", gate.url)).body;
  await happens(world, acme);
  await happens(world, acme);
  const statuses = async (attempts: number) => {
    const shown: { status: string; attempts: unknown[] }[] = await deliveriesOf(acme, hookId);
    return shown.every((one) => one.attempts.length === attempts) && shown.map(({ status }) => status);
  };
  for (let attempts = 1; attempts < 10; attempts++) {
    await until("both are under way", () => gate.requests.length === 2);
    for (const request of gate.requests.splice(0)) request.answer(500);
    await until("both failed", () => statuses(attempts));
    passes(world, 1.25 * dayMs);
  }

  await until("both are under way", () => gate.requests.length === 2);
  gate.requests.shift()?.answer(500);
  await becomes(acme, hookId, "paused");
  gate.requests.shift()?.answer(500);

  assert.deepEqual(await until("both are used up", () => statuses(10)), ["held", "held"]);
});
