import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { later } from "../../platform/clock/index.ts";
import { sql } from "../../platform/db/index.ts";
import { systemScope } from "../../platform/scope/index.ts";
import { until } from "../../test/until.ts";
import { publish } from "../index.ts";
import { sampleOf } from "../samples.ts";
import { openReceiver } from "./receiver.fixture.ts";
import { attempted, deliveriesOf, happens, openScene, passes } from "./scene.fixture.ts";
import { startDeliveries } from "./start-deliveries.ts";
import { claimDue } from "./store.ts";

const hourMs = 3_600_000;

test("an event reaches the hooks of its workspace that want it, signed, and nobody else", async (t) => {
  const { world, acme, globex, receiver } = await openScene(t);
  const [elsewhere, otherEvent] = [await openReceiver(t), await openReceiver(t)];
  const hook = (await acme.subscribes("lead.captured", receiver.url)).body;
  await acme.subscribes("message.sent", otherEvent.url);
  const neighbours = (await globex.subscribes("lead.captured", elsewhere.url)).body;

  await happens(world, acme, "lead.captured");
  const [delivery] = await receiver.gets(1);

  const { headers = {}, body = "" } = delivery ?? {};
  const envelope = JSON.parse(body);
  const sample = sampleOf("lead.captured", acme.workspaceId);
  assert.equal(body, JSON.stringify({ ...sample, id: envelope.id, createdAt: "2026-03-02T09:00:00Z" }));
  assert.equal(headers["content-type"], "application/json; charset=utf-8");
  assert.equal(headers["user-agent"], "NebulaHex-Webhooks/1");
  assert.equal(headers["webhook-id"], envelope.id);

  const [, seconds = "", signature] =
    /^t=(\d+),v1=(\w+)$/.exec(String(headers["x-nebulahex-signature"])) ?? [];
  const key = Buffer.from(hook.signingSecret.slice("whsec_".length), "base64");
  assert.equal(
    signature,
    createHmac("sha256", key).update(`${envelope.id}.${seconds}.${body}`).digest("hex"),
  );
  const signed = new Webhook(hook.signingSecret).sign(envelope.id, new Date(Number(seconds) * 1000), body);
  assert.equal(headers["webhook-signature"], signed);

  assert.deepEqual(await deliveriesOf(globex, neighbours.hookId), []);
  assert.deepEqual([elsewhere.received.length, otherEvent.received.length], [0, 0]);
});

test("what is rolled back is told to nobody", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const hook = (await acme.subscribes("message.sent", receiver.url)).body;
  const scope = systemScope(acme.workspaceId);
  const { data } = sampleOf("message.sent", acme.workspaceId);

  const undone = ctx.db.transaction(async (tx) => {
    await publish(ctx, tx, scope, { event: "message.sent", data, createdAt: ctx.clock.now() });
    throw new Error("undone");
  });
  await assert.rejects(undone, /undone/);
  await happens(world, acme, "message.sent");
  await receiver.gets(1);

  assert.equal((await deliveriesOf(acme, hook.hookId)).length, 1);
});

test("a delivery that fails comes again on schedule, the same to the byte, signed afresh", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const hook = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 500, body: `broken${"!".repeat(5000)}` };
  await happens(world, acme, "message.sent");

  const failed = await attempted(acme, hook.hookId, 1);
  assert.equal(failed.status, "pending");
  assert.match(failed.nextAttemptAt, /^2026-03-02T09:00:0[4-6]Z$/);
  assert.equal((await acme.call("GET", `/hooks/${hook.hookId}`)).body.failingSince, "2026-03-02T09:00:00Z");

  receiver.reply = { status: 200 };
  passes(world, 6000);
  const { status, nextAttemptAt, attempts } = await attempted(acme, hook.hookId, 2);

  assert.deepEqual([status, nextAttemptAt], ["succeeded", null]);
  assert.deepEqual(attempts[0].answer, `broken${"!".repeat(4090)}`);
  assert.deepEqual(
    attempts.map((attempt: { status: number; detail: string }) => [attempt.status, attempt.detail]),
    [
      [500, "The target answered 500."],
      [200, "The target accepted with 200."],
    ],
  );
  const [first, second] = await receiver.gets(2);
  assert.equal(first?.body, second?.body);
  assert.equal(first?.headers["webhook-id"], second?.headers["webhook-id"]);
  assert.notEqual(first?.headers["webhook-signature"], second?.headers["webhook-signature"]);
  assert.equal((await acme.call("GET", `/hooks/${hook.hookId}`)).body.failingSince, null);
});

test("a busy target is given the time it asks for", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const hook = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 429, headers: { "retry-after": "3600" } };
  await happens(world, acme, "message.sent");

  assert.equal((await attempted(acme, hook.hookId, 1)).nextAttemptAt, "2026-03-02T10:00:00Z");
});

test("a redirect is a failure and is not followed", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const elsewhere = await openReceiver(t);
  const hook = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 307, headers: { location: elsewhere.url } };
  await happens(world, acme, "message.sent");

  assert.equal((await attempted(acme, hook.hookId, 1)).status, "pending");
  assert.equal(elsewhere.received.length, 0);
});

test("a target that hangs does not delay another's deliveries", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const hanging = await openReceiver(t);
  hanging.reply = "hang";
  await acme.subscribes("message.sent", hanging.url);
  await acme.subscribes("message.sent", receiver.url);

  for (let count = 0; count < 30; count++) await happens(world, acme, "message.sent");
  await receiver.gets(30);

  assert.equal(hanging.received.length, 8);
  hanging.hangUp();
});

test("what a killed process had taken is delivered when its lease ends", async (t) => {
  const { world, ctx, clock, acme, receiver } = await openScene(t);
  await acme.subscribes("message.sent", receiver.url);
  const scope = systemScope(acme.workspaceId);
  const { data } = sampleOf("message.sent", acme.workspaceId);
  const taken = await ctx.db.transaction(async (tx) => {
    await publish(ctx, tx, scope, { event: "message.sent", data, createdAt: clock.now() });
    const [now, leaseEnd] = [clock.now(), later(clock.now(), 30_000)];
    return claimDue(tx, { now, leaseEnd, free: 10, mostPerHook: 8, running: [] });
  });

  assert.equal(taken.length, 1);
  passes(world, 30_000);
  await receiver.gets(1);
});

test("what a killed process had taken is delivered at the next start, what a living one holds is not", async (t) => {
  const { world, ctx, clock, acme, receiver } = await openScene(t);
  await acme.subscribes("message.sent", receiver.url);
  await acme.subscribes("lead.captured", receiver.url);
  receiver.reply = "hang";
  await happens(world, acme, "message.sent");
  await receiver.gets(1);
  const scope = systemScope(acme.workspaceId);
  const { data } = sampleOf("lead.captured", acme.workspaceId);
  await ctx.db.transaction(async (tx) => {
    await publish(ctx, tx, scope, { event: "lead.captured", data, createdAt: clock.now() });
    const [now, leaseEnd] = [clock.now(), later(clock.now(), 30_000)];
    await tx.run(sql`select set_config('application_name', 'killed', true)`);
    assert.equal((await claimDue(tx, { now, leaseEnd, free: 10, mostPerHook: 8, running: [] })).length, 1);
  });

  const again = startDeliveries(ctx);
  t.after(() => again.stop());
  const [, freed] = await receiver.gets(2);

  assert.equal(JSON.parse(freed?.body ?? "").event, "lead.captured");
  receiver.hangUp();
});

test("a hook whose target is gone pauses; what happens meanwhile is held and comes after the resume", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 410 };
  await happens(world, acme, "message.sent");
  await attempted(acme, hookId, 1);
  await happens(world, acme, "message.sent");

  const hook = (await acme.call("GET", `/hooks/${hookId}`)).body;
  assert.deepEqual([hook.status, hook.failingSince], ["paused", "2026-03-02T09:00:00Z"]);
  assert.match(hook.pausedReason, /410/);
  const held = await deliveriesOf(acme, hookId);
  assert.deepEqual(
    held.map(({ status, nextAttemptAt }: Record<string, string>) => [status, nextAttemptAt]),
    [
      ["held", null],
      ["held", null],
    ],
  );

  const refused = await acme.call("POST", `/hooks/${hookId}/resume`);
  assert.deepEqual([refused.status, refused.body.code], [409, "hook.test_failed"]);
  assert.equal((await acme.call("GET", `/hooks/${hookId}`)).body.status, "paused");

  receiver.reply = { status: 204 };
  const resumed = await acme.call("POST", `/hooks/${hookId}/resume`);
  assert.deepEqual(
    [resumed.status, resumed.body.status, resumed.body.failingSince],
    [200, "recovering", null],
  );
  passes(world, 1000);
  const arrived = (await receiver.gets(5)).slice(3).map(({ headers }) => headers["webhook-id"]);
  assert.deepEqual(arrived.toSorted(), held.map(({ eventId }: Record<string, string>) => eventId).toSorted());
  assert.equal((await acme.call("POST", `/hooks/${hookId}/resume`)).body.code, "hook.not_paused");
});

test("a hook pauses when a delivery has used up its attempts with no success since; it is held as well", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 500 };
  await happens(world, acme, "message.sent");
  for (let attempts = 1; attempts < 10; attempts++) {
    assert.equal((await attempted(acme, hookId, attempts)).status, "pending");
    passes(world, 29 * hourMs);
  }

  assert.equal((await attempted(acme, hookId, 10)).status, "held");
  const hook = (await acme.call("GET", `/hooks/${hookId}`)).body;
  assert.deepEqual([hook.status, hook.failingSince], ["paused", "2026-03-02T09:00:00Z"]);
  assert.match(hook.pausedReason, /failed 10 times.*500/);

  receiver.reply = { status: 204 };
  await acme.call("POST", `/hooks/${hookId}/resume`);
  assert.equal((await attempted(acme, hookId, 11)).status, "succeeded");
});

test("a used-up delivery does not pause a hook that took others meanwhile", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  receiver.reply = { status: 500 };
  await happens(world, acme, "message.sent");
  const { id } = await attempted(acme, hookId, 1);
  receiver.reply = { status: 204 };
  await happens(world, acme, "message.sent");
  await attempted(acme, hookId, 1);

  receiver.reply = { status: 500 };
  const first = async () => (await deliveriesOf(acme, hookId)).find((one: { id: string }) => one.id === id);
  for (let attempts = 2; attempts <= 10; attempts++) {
    passes(world, 29 * hourMs);
    await until(
      `attempt ${attempts} is in the log`,
      async () => (await first()).attempts.length === attempts,
    );
  }

  assert.equal((await first()).status, "failed");
  assert.equal((await acme.call("GET", `/hooks/${hookId}`)).body.status, "active");
});
