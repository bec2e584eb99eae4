import assert from "node:assert/strict";
import { test } from "node:test";
import { dumpOf, writingsOf } from "../../test/dump.ts";
import { bodyShape, fill } from "../../test/routes/fill.ts";
import { operations, pathOf } from "../../test/routes/gate.ts";
import { makeThings } from "../../test/routes/things.ts";
import { openWorld } from "../../test/world.ts";
import { sql } from "../db/index.ts";

const key = (text: string) => ({ "idempotency-key": text });

test("of 1,000 calls at once with one key one has an effect, and every answer is the first", async (t) => {
  const { acme, call } = await openWorld(t, { DEFAULT_PLAN: "unlimited" });
  const conversationId = await acme.conversation({ status: "bot" });
  const as = await acme.busyKey();
  const body = { conversationId, message: "Once." };

  const answers = await Promise.all(
    Array.from({ length: 1000 }, () =>
      call("POST", "/api/v1/actions/send-message", { as, body, headers: key("a") }),
    ),
  );

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  assert.equal(answers.filter(({ headers }) => headers["idempotent-replayed"] === "true").length, 999);
  const { body: thread } = await acme.call("GET", `/conversations/${conversationId}/messages`);
  assert.equal(thread.messages.filter((message: { author: string }) => message.author === "team").length, 1);
});

test("while the first call runs, a repeat waits, then is told to come again, and gets the answer when it has", async (t) => {
  const { acme, call, ctx } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "bot" });
  const as = await acme.busyKey();
  const body = { conversationId, message: "Once." };
  const send = () => call("POST", "/api/v1/actions/send-message", { as, body, headers: key("a") });

  const { first, repeats } = await ctx.db.transaction(async (tx) => {
    await tx.run(sql`select from conversations where id = ${conversationId} for update`);
    const first = send();
    return { first: [first], repeats: await Promise.all(Array.from({ length: 20 }, send)) };
  });

  for (const { status, body, headers } of repeats) {
    assert.deepEqual([status, body.code], [409, "idempotency.in_progress"]);
    assert.match(String(headers["retry-after"]), /^\d+$/);
  }
  const [answer] = await Promise.all(first);
  assert.equal(answer?.status, 201);
  assert.equal((await send()).text, answer?.text);
});

test("no answer is stored with the secret that it showed", async (t) => {
  const { acme, call, ctx } = await openWorld(t);
  const things = await makeThings(acme);
  const as = await acme.busyKey();
  const showing = operations.filter(({ secret }) => secret !== undefined);

  for (const operation of showing) {
    const { body: takes, secret = "", id } = operation;
    const { status, body } = await call("POST", pathOf(operation, things), {
      as,
      body: fill(bodyShape(takes), things),
      headers: key(id),
    });
    assert.ok(status < 300, `${id}: ${JSON.stringify(body)}`);

    const dump = await dumpOf(ctx);
    assert.ok(dump.includes(id), "the call is stored");
    for (const writing of writingsOf(body[secret])) assert.ok(!dump.includes(writing), `${id}: ${writing}`);
  }
  t.diagnostic(`${showing.map(({ id, secret }) => `${id}.${secret}`).join(", ")}: in no table`);
});

test("another body with a used key is refused and does nothing", async (t) => {
  const { acme, call } = await openWorld(t);
  const post = (name: string) =>
    call("POST", "/api/v1/bots", { as: acme.key, body: { name }, headers: key("a") });
  const first = await post("One");

  const second = await post("Two");

  assert.equal(first.status, 201);
  assert.equal(second.status, 422);
  assert.equal(second.body.code, "idempotency.mismatch");
  const { body } = await acme.call("GET", "/bots");
  assert.equal(body.bots.length, 2);
});

test("a call that failed can be sent again with its key", async (t) => {
  const { acme, call } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "bot" });
  const post = (body: unknown) =>
    call("POST", "/api/v1/actions/send-message", { as: acme.key, body, headers: key("a") });
  const failed = await post({ conversationId, message: "" });

  const sent = await post({ conversationId, message: "Hello" });

  assert.equal(failed.status, 422);
  assert.equal(sent.status, 201);
});

test("a repeated subscription is one, and its secret is not shown again", async (t) => {
  const { acme, call } = await openWorld(t);
  const body = { event: "message.sent", targetUrl: "https://example.com/hook" };
  const post = () => call("POST", "/api/v1/hooks", { as: acme.key, body, headers: key("a") });
  const first = await post();

  const second = await post();

  assert.match(first.body.signingSecret, /^whsec_/);
  const { signingSecret: _, ...rest } = first.body;
  assert.deepEqual(second.body, rest);
});

test("a repeated reveal gets no second look at the key", async (t) => {
  const { acme, call } = await openWorld(t);
  const made = await call("POST", "/api/v1/auth/keys", { as: acme.owner, body: { name: "Mine" } });
  const path = `/api/v1/auth/keys/${made.body.keyId}/reveal`;
  const first = await call("POST", path, { as: acme.owner, headers: key("a") });

  const second = await call("POST", path, { as: acme.owner, headers: key("a") });

  assert.equal(first.status, 200);
  assert.equal(second.status, 410);
});

test("two callers may use the same key for different calls", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const post = (as: typeof acme.key) =>
    call("POST", "/api/v1/bots", { as, body: { name: "New" }, headers: key("a") });

  const [first, second] = [await post(acme.key), await post(globex.key)];

  assert.notEqual(first.body.id, second.body.id);
});

test("a key that is too long is refused with its form", async (t) => {
  const { acme, call } = await openWorld(t);
  const answer = await call("POST", "/api/v1/bots", {
    as: acme.key,
    body: { name: "New" },
    headers: key("a".repeat(256)),
  });

  assert.equal(answer.status, 400);
  assert.equal(answer.body.code, "idempotency.key_invalid");
});
