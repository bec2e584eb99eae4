import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { openWorld, type World } from "../../test/world.ts";

async function secretOf({ acme }: World): Promise<string> {
  const { status, body } = await acme.call("POST", `/bots/${acme.botId}/identity-secret`);
  assert.equal(status, 201);
  return body.identitySecret;
}

function starts({ acme, call }: World, secret: string, id: string) {
  const identity = { id, signature: createHmac("sha256", secret).update(id).digest("hex") };
  return call("POST", "/api/widget/v1/sessions", { body: { botId: acme.botId, identity } });
}

test("a customer whom the company signs for has one thread on every device, also of many that start at once", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const secret = await secretOf(world);

  const sessions = await Promise.all([1, 2, 3, 4].map(() => starts(world, secret, "customer-4711")));
  const other = await starts(world, secret, "customer-4712");

  const threads = new Set(sessions.map(({ body }) => body.conversationId));
  assert.equal(threads.size, 1);
  assert.equal(new Set(sessions.map(({ body }) => body.sessionId)).size, 4);
  assert.ok(!threads.has(other.body.conversationId));

  const [phone, laptop] = sessions.map(({ body }) => ({ authorization: `Bearer ${body.token}` }));
  const message = { text: "Hello", clientMessageId: "one" };
  await call("POST", "/api/widget/v1/messages", { as: phone ?? {}, body: message });
  const { body } = await call("GET", "/api/widget/v1/messages", { as: laptop ?? {} });
  assert.equal(body.messages[0].text, "Hello");
  assert.equal((await acme.call("GET", "/conversations")).body.conversations.length, 1);
});

test("an identity that nobody signed, that another bot's secret signed, or a former one, is refused", async (t) => {
  const world = await openWorld(t);
  const { acme, globex, call } = world;
  const guess = await starts(world, "", "customer-4711");
  const former = await secretOf(world);
  const theirs = await globex.call("POST", `/bots/${globex.botId}/identity-secret`);
  const present = await secretOf(world);

  const refused = [
    guess,
    await starts(world, former, "customer-4711"),
    await starts(world, theirs.body.identitySecret, "customer-4711"),
  ];
  for (const { status, body } of refused) assert.deepEqual([status, body.code], [403, "identity.refused"]);

  const identity = { id: "customer-4711", signature: "0" };
  const misshapen = await call("POST", "/api/widget/v1/sessions", { body: { botId: acme.botId, identity } });
  assert.equal(misshapen.status, 422);
  assert.equal((await starts(world, present, "customer-4711")).status, 201);
  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.identitySecret, undefined);
});

test("a token of the company's server does the same until it ends, and only what it may be", async (t) => {
  const world = await openWorld(t);
  const { acme, call, clock } = world;
  const secret = await secretOf(world);
  const inAnHour = Math.floor(clock.now().getTime() / 1000) + 3600;
  const enter = (identityToken: string) =>
    call("POST", "/api/widget/v1/sessions", { body: { botId: acme.botId, identityToken } });
  const claims = { sub: "customer-4711", exp: inAnHour };

  const good = tokenOf(secret, claims);
  const signed = await starts(world, secret, "customer-4711");
  const byToken = await enter(good);
  assert.equal(byToken.body.conversationId, signed.body.conversationId);

  const refused = {
    "another secret's": tokenOf("guess", claims),
    "without an end": tokenOf(secret, { sub: "customer-4711" }),
    "without a customer": tokenOf(secret, { exp: inAnHour }),
    "of a number": tokenOf(secret, { sub: 4711, exp: inAnHour }),
    "of an endless name": tokenOf(secret, { sub: "x".repeat(201), exp: inAnHour }),
    unsigned: `${tokenOf(secret, claims, "none").split(".").slice(0, 2).join(".")}.`,
    "no token": "customer-4711",
  };
  for (const [why, token] of Object.entries(refused)) {
    assert.deepEqual([(await enter(token)).body.code, why], ["identity.refused", why]);
  }
  clock.advance(3_601_000);
  assert.equal((await enter(good)).body.code, "identity.refused");
});

function tokenOf(secret: string, claims: object, alg = "HS256"): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg })}.${part(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

test("who manages no bots makes no secret for them, and each new one is in the audit log without it", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const { session } = await acme.member("editor");
  const refused = await call("POST", `/api/v1/bots/${acme.botId}/identity-secret`, { as: session });
  const secret = await secretOf(world);

  assert.equal(refused.status, 403);
  const log = await acme.call("GET", "/audit-log?action=bot.identity_secret_rotated");
  assert.equal(log.body.entries.length, 1);
  assert.ok(!log.text.includes(secret));
});
