import assert from "node:assert/strict";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import type { Received } from "./deliveries/receiver.fixture.ts";
import { happens, openScene } from "./deliveries/scene.fixture.ts";

/** How many signatures of ours a delivery carries, and whether a secret verifies it. */
function signaturesOf({ headers }: Received) {
  return {
    ours: String(headers["x-nebulahex-signature"]).match(/v1=[0-9a-f]{64}/g)?.length,
    standard: String(headers["webhook-signature"]).split(" ").length,
  };
}

/** Verifies as the library of Standard Webhooks does, but at the time of the given clock. */
function isVerified({ headers, body }: Received, secret: string): boolean {
  const at = new Date(Number(headers["webhook-timestamp"]) * 1000);
  const expected = new Webhook(secret).sign(String(headers["webhook-id"]), at, body);
  return String(headers["webhook-signature"]).split(" ").includes(expected);
}

function waiting({ db }: Context) {
  return db.all(sql<{ id: string }>`select id from deliveries where status = 'pending'`);
}

test("during the overlap both secrets verify, afterwards the new one alone", async (t) => {
  const { ctx, world, clock, acme, receiver } = await openScene(t);
  const { hookId, signingSecret: former } = (await acme.subscribes("message.sent", receiver.url)).body;

  const rotated = await acme.call("POST", `/hooks/${hookId}/rotate-secret`, { overlapSeconds: 3600 });
  const { signingSecret, formerSecretUntil } = rotated.body;
  assert.deepEqual([rotated.status, formerSecretUntil], [200, "2026-03-02T10:00:00Z"]);
  assert.equal((await acme.call("GET", `/hooks/${hookId}`)).body.formerSecretUntil, formerSecretUntil);
  await happens(world, acme);
  await receiver.gets(1);
  await until("the attempt is written down", async () => (await waiting(ctx)).length === 0);
  clock.advance(3_600_000);
  await happens(world, acme);
  const [during, after] = await receiver.gets(2);
  assert.ok(during && after);

  assert.deepEqual(signaturesOf(during), { ours: 2, standard: 2 });
  assert.deepEqual([isVerified(during, former), isVerified(during, signingSecret)], [true, true]);
  assert.deepEqual(signaturesOf(after), { ours: 1, standard: 1 });
  assert.deepEqual([isVerified(after, former), isVerified(after, signingSecret)], [false, true]);
  assert.equal((await acme.call("GET", `/hooks/${hookId}`)).body.formerSecretUntil, null);
});

test("without an overlap the former secret ends at once; one may choose the new one", async (t) => {
  const { world, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  const signingSecret = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;

  const rotated = await acme.call("POST", `/hooks/${hookId}/rotate-secret`, {
    overlapSeconds: 0,
    signingSecret,
  });
  await happens(world, acme);
  const [delivery] = await receiver.gets(1);

  assert.deepEqual(rotated.body, { hookId, signingSecret, formerSecretUntil: null });
  assert.ok(delivery && isVerified(delivery, signingSecret));
  assert.deepEqual(signaturesOf(delivery), { ours: 1, standard: 1 });
});

test("a secret lies sealed, and a repeat of the rotation comes without it", async (t) => {
  const { ctx, call, acme, receiver } = await openScene(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  const rotate = () =>
    call("POST", `/api/v1/hooks/${hookId}/rotate-secret`, {
      as: acme.key,
      body: {},
      headers: { "idempotency-key": "once" },
    });

  const first = await rotate();
  const again = await rotate();

  assert.match(first.body.signingSecret, /^whsec_/);
  const { signingSecret: _, ...rest } = first.body;
  assert.deepEqual(again.body, rest);
  assert.equal(again.headers["idempotent-replayed"], "true");
  const [row] = await ctx.db.all(sql<{ sealed_secret: string; former_sealed_secret: string }>`
    select sealed_secret, former_sealed_secret from hooks`);
  assert.doesNotMatch(JSON.stringify(row), /whsec_/);
});

test("under load no receiver sees a delivery that it cannot verify, whichever secret it knows in the overlap", async (t) => {
  const { world, ctx, acme, receiver } = await openScene(t);
  const { hookId, signingSecret: former } = (await acme.subscribes("message.sent", receiver.url)).body;
  let isOver = false;
  let count = 0;
  // Never far ahead of the receiver: on a busy machine the rest of the test would wait for all that piled up.
  const load = (async () => {
    while (!isOver) {
      await happens(world, acme);
      count++;
      await until("the receiver keeps up", () => isOver || count - receiver.received.length < 20);
    }
  })();

  await until("the load runs", () => receiver.received.length > 20);
  const beforeRotation = count;
  const { signingSecret } = (await acme.call("POST", `/hooks/${hookId}/rotate-secret`, {})).body;
  // What was on its way when the secret changed arrives with the former alone.
  const ids = (await waiting(ctx)).map(({ id }) => id);
  await until("what was on its way has arrived", async () =>
    (await waiting(ctx)).every(({ id }) => !ids.includes(id)),
  );
  const told = receiver.received.length;
  await until("the load ran on", () => receiver.received.length > told + 40);
  isOver = true;
  await load;
  await until("all arrived", () => receiver.received.length >= count);

  assert.ok(beforeRotation < told);
  const unverified = receiver.received.filter(
    (delivery, index) => !isVerified(delivery, index < told ? former : signingSecret),
  );
  assert.deepEqual(unverified, []);
  assert.ok(receiver.received.some((delivery) => signaturesOf(delivery).standard === 2));
});
