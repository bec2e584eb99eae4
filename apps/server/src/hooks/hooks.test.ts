import assert from "node:assert/strict";
import { test } from "node:test";
import { eventNames } from "@nebulahex/contract";
import { sql } from "../platform/db/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { openWorld } from "../test/world.ts";
import { openReceiver } from "./deliveries/receiver.fixture.ts";
import { hintDeliveries, publish } from "./index.ts";
import { sampleOf } from "./samples.ts";

const target = "https://receiver.example/in";
const absent = "hook_0mmq1x2fb000m4g8u2e6a9c3";

test("a subscription shows its signing secret once and can be found, listed and ended", async (t) => {
  const { acme, ctx } = await openWorld(t);

  const made = await acme.call("POST", "/hooks", {
    event: "message.sent",
    targetUrl: target,
    description: "CRM",
  });
  const { hookId, signingSecret } = made.body;
  assert.equal(made.status, 201);
  assert.match(hookId, /^hook_[0-9a-z]{24}$/);
  assert.equal(Buffer.from(signingSecret.slice("whsec_".length), "base64").length, 32);

  const found = (await acme.call("GET", `/hooks/${hookId}`)).body;
  assert.deepEqual(found, {
    id: hookId,
    event: "message.sent",
    targetUrl: target,
    description: "CRM",
    status: "active",
    pausedReason: null,
    failingSince: null,
    formerSecretUntil: null,
    counts: { succeeded: 0, failed: 0, pending: 0, held: 0 },
    health: [],
    replay: null,
    createdAt: "2026-03-02T09:00:00Z",
  });
  assert.deepEqual((await acme.call("GET", "/hooks")).body, { hooks: [found], nextCursor: null });
  const { sealed_secret } = await ctx.db.one(sql<{ sealed_secret: string }>`select sealed_secret from hooks`);
  assert.doesNotMatch(sealed_secret, /whsec_/);

  assert.deepEqual((await acme.call("DELETE", `/hooks/${hookId}`)).status, 204);
  assert.deepEqual((await acme.call("GET", "/hooks")).body.hooks, []);
});

test("subscriptions are listed page by page, oldest first", async (t) => {
  const { acme } = await openWorld(t);
  for (const event of ["message.sent", "message.sent", "lead.captured"] as const)
    await acme.subscribes(event, target);

  const first = (await acme.call("GET", "/hooks?limit=2")).body;
  const second = (await acme.call("GET", `/hooks?limit=2&cursor=${first.nextCursor}`)).body;

  assert.deepEqual(
    [...first.hooks, ...second.hooks].map(({ event }) => event),
    ["message.sent", "message.sent", "lead.captured"],
  );
  assert.equal(second.nextCursor, null);
});

test("a caller may choose the signing secret", async (t) => {
  const { acme } = await openWorld(t);
  const signingSecret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;

  const made = await acme.call("POST", "/hooks", { event: "message.sent", targetUrl: target, signingSecret });

  assert.equal(made.body.signingSecret, signingSecret);
});

test("a wrong subscription is refused with what to do, and nothing is stored", async (t) => {
  const { acme } = await openWorld(t);
  const good = { event: "message.sent", targetUrl: target };
  const whsec = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString("base64")}`;
  const wrong = [
    [{ ...good, targetUrl: "http://93.184.216.34/in" }, "hook.target_refused", /https/],
    [{ ...good, targetUrl: "https://10.0.0.5/in" }, "hook.target_refused", /public/],
    [{ ...good, targetUrl: "https://user:word@receiver.example/" }, "hook.target_refused", /password/],
    [{ ...good, targetUrl: "receiver" }, "hook.target_refused", /full URL/],
    [{ ...good, event: "message.read" }, "request.invalid", /event/],
    [{ ...good, signingSecret: whsec(23) }, "request.invalid", /24 to 64/],
    [{ ...good, signingSecret: whsec(65) }, "request.invalid", /24 to 64/],
    [{ ...good, url: target }, "request.invalid", /"url"/],
    [{ event: "message.sent" }, "request.invalid", /targetUrl/],
  ] as const;

  for (const [body, code, detail] of wrong) {
    const refused = await acme.call("POST", "/hooks", body);
    assert.deepEqual([refused.status, refused.body.code], [422, code], JSON.stringify(body));
    assert.match(refused.body.detail, detail);
  }
  assert.deepEqual((await acme.call("GET", "/hooks")).body.hooks, []);
});

const ofOneHook = [
  ["GET", ""],
  ["PATCH", "", {}],
  ["DELETE", ""],
  ["POST", "/rotate-secret", {}],
  ["POST", "/test"],
  ["POST", "/resume"],
  ["POST", "/replay", { from: "2026-03-01T00:00:00Z", to: "2026-03-03T00:00:00Z" }],
  ["GET", "/deliveries"],
] as const;

test("a neighbour's hook answers as a missing one, byte for byte, and stays as it is", async (t) => {
  const { acme, globex } = await openWorld(t);
  const theirs = (await globex.subscribes("message.sent", target)).body.hookId;

  for (const [method, rest, body] of ofOneHook) {
    const { requestId: _one, ...foreign } = (await acme.call(method, `/hooks/${theirs}${rest}`, body)).body;
    const { requestId: _other, ...missing } = (await acme.call(method, `/hooks/${absent}${rest}`, body)).body;
    assert.deepEqual(foreign, missing);
    assert.equal(foreign.code, "hook.missing");
  }
  assert.equal((await globex.call("GET", `/hooks/${theirs}`)).body.status, "active");
});

test("only owners and admins manage hooks, and nobody does without a key", async (t) => {
  const { acme, call } = await openWorld(t);
  const { hookId } = (await acme.subscribes("message.sent", target)).body;
  const { session } = await acme.member("editor");
  const body = { event: "message.sent", targetUrl: target };
  const calls = [
    ["POST", "/api/v1/hooks"],
    ["GET", "/api/v1/hooks"],
    ...ofOneHook.map(([method, rest]) => [method, `/api/v1/hooks/${hookId}${rest}`] as const),
  ] as const;

  for (const [method, path] of calls) {
    const sent = path.endsWith("/hooks") && method === "POST" ? { body } : {};
    const weak = await call(method, path, { as: session, ...sent });
    assert.deepEqual([weak.status, weak.body.code], [403, "permission.missing"], `${method} ${path}`);
    assert.equal((await call(method, path, sent)).status, 401);
  }
  assert.equal((await acme.call("GET", "/hooks")).body.hooks.length, 1);
});

test("ending a subscription drops what is still on its way", async (t) => {
  const { acme, ctx, clock } = await openWorld(t);
  const receiver = await openReceiver(t);
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;
  const other = await openReceiver(t);
  await acme.subscribes("message.sent", other.url);
  const { data } = sampleOf("message.sent", acme.workspaceId);
  const scope = systemScope(acme.workspaceId);
  await publish(ctx, ctx.db, scope, {
    event: "message.sent",
    data,
    createdAt: new Date(clock.now().getTime() + 1000),
  });

  await acme.call("DELETE", `/hooks/${hookId}`);
  clock.advance(1000);
  hintDeliveries(ctx, ctx.db);
  await other.gets(1);

  assert.equal(receiver.received.length, 0);
});

test("a test delivery is signed like any other and tells how the target answered", async (t) => {
  const { acme } = await openWorld(t);
  const receiver = await openReceiver(t);
  const { hookId } = (await acme.subscribes("order.lookup", receiver.url)).body;

  const accepted = (await acme.call("POST", `/hooks/${hookId}/test`)).body;
  assert.deepEqual(
    [accepted.ok, accepted.status, accepted.detail],
    [true, 204, "The target accepted with 204."],
  );
  receiver.reply = { status: 503 };
  const refused = (await acme.call("POST", `/hooks/${hookId}/test`)).body;
  assert.deepEqual([refused.ok, refused.status, refused.detail], [false, 503, "The target answered 503."]);

  const [first, second] = await receiver.gets(2);
  assert.deepEqual(JSON.parse(first?.body ?? "").data, sampleOf("order.lookup", "").data);
  assert.match(String(first?.headers["x-nebulahex-signature"]), /^t=\d+,v1=[0-9a-f]{64}$/);
  assert.notEqual(first?.headers["webhook-id"], second?.headers["webhook-id"]);
});

test("there is a sample of every event, and of one when asked for", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("viewer");

  const all = (await acme.call("GET", "/triggers/samples")).body.samples;
  const one = await call("GET", "/api/v1/triggers/samples?event=lead.captured", { as: session });

  assert.deepEqual(
    all.map(({ event }: { event: string }) => event),
    eventNames,
  );
  assert.deepEqual(one.body.samples, [sampleOf("lead.captured", acme.workspaceId)]);
  assert.equal((await acme.call("GET", "/triggers/samples?event=nothing")).status, 422);
});
