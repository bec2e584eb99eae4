import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { createSecrets } from "../../platform/secrets/index.ts";
import type { Caller } from "../../test/call.ts";
import { openWorld } from "../../test/world.ts";

const day = 24 * 60 * 60 * 1000;
const bearer = (token: string): Caller => ({ authorization: `Bearer ${token}` });
const start = { POST: "/api/widget/v1/sessions", GET: "/api/widget/v1/messages" } as const;

test("a session knows its bot, and nothing is stored before the first message", async (t) => {
  const { acme, call, ctx } = await openWorld(t);
  await acme.call("PATCH", `/bots/${acme.botId}`, { greeting: "Ahoy!" });

  const { status, body } = await call("POST", start.POST, { body: { botId: acme.botId } });
  const visitor = await acme.visitor();
  assert.deepEqual(await visitor.messages(), []);
  const stream = await visitor.follows();
  stream.leave();

  assert.equal(status, 201);
  assert.deepEqual(body.bot, { name: "Acme Bot", greeting: "Ahoy!" });
  assert.equal(body.expiresAt, "2026-03-03T09:00:00Z");
  const { stored } = await ctx.db.one(sql<{ stored: number }>`
    select (select count(*) from conversations) + (select count(*) from events) as stored`);
  assert.equal(stored, 0);
});

test("page and language of the visitor are there from the first message on", async (t) => {
  const { acme, call } = await openWorld(t);
  const page = "https://acme.example/prices";
  const { body } = await call("POST", start.POST, { body: { botId: acme.botId, locale: "de-AT", page } });

  const message = { text: "Hallo", clientMessageId: "one" };
  await call("POST", "/api/widget/v1/messages", { as: bearer(body.token), body: message });

  const shown = (await acme.call("GET", `/conversations/${body.conversationId}`)).body;
  assert.deepEqual([shown.locale, shown.page], ["de-AT", page]);
});

test("a bot that is missing, deleted or switched off lets nobody in, in the same words", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  await acme.call("PATCH", `/bots/${acme.botId}`, { isActive: false });
  await globex.call("DELETE", `/bots/${globex.botId}`);

  const [off, deleted, missing] = [
    await call("POST", start.POST, { body: { botId: acme.botId } }),
    await call("POST", start.POST, { body: { botId: globex.botId } }),
    await call("POST", start.POST, { body: { botId: "bot_nothing" } }),
  ];

  assert.equal(off.status, 404);
  assert.deepEqual({ ...off.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.deepEqual({ ...deleted.body, requestId: "" }, { ...missing.body, requestId: "" });
});

test("a token that was changed, has expired or is another server's is refused", async (t) => {
  const { acme, call, ctx, clock } = await openWorld(t);
  const session = (await call("POST", start.POST, { body: { botId: acme.botId } })).body;
  const claims: object = Object(ctx.secrets.readToken(session.token, "visitor-session"));
  const other = createSecrets(new Uint8Array(32).fill(8));
  const [version, payload, signature] = session.token.split(".");
  const elsewhere = Buffer.from(JSON.stringify({ ...claims, conversationId: "cnv_another" }));

  const refused = [
    `${version}.${elsewhere.toString("base64url")}.${signature}`,
    `${version}.${payload}.`,
    `${version}.${payload}`,
    `${session.token}x`,
    "nonsense",
    other.signToken(claims, "visitor-session"),
    ctx.secrets.signToken(claims, "password-reset"),
    ctx.secrets.signToken({ ...claims, botId: 5 }, "visitor-session"),
  ];
  for (const token of refused) {
    const { status, body } = await call("GET", start.GET, { as: bearer(token) });
    assert.deepEqual([status, body.code], [401, "visitor_session.invalid"], token);
  }
  assert.equal((await call("GET", start.GET, { as: bearer(session.token) })).status, 200);
  clock.advance(day);
  assert.equal(
    (await call("GET", start.GET, { as: bearer(session.token) })).body.code,
    "visitor_session.invalid",
  );
});

test("a session that is renewed in time goes on, in the same thread", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  clock.advance(day - 1);
  const renewed = await visitor.call("POST", "/sessions/renew");
  clock.advance(1);

  const late = await visitor.call("POST", "/sessions/renew");
  const read = await call("GET", start.GET, { as: bearer(renewed.body.token) });

  assert.equal(renewed.status, 201);
  assert.equal(late.status, 401);
  assert.equal(read.body.messages.length, 1);
});

test("a visitor's token is no member, and a member is no visitor", async (t) => {
  const { acme, call } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });

  for (const path of ["/api/v1/conversations", "/api/v1/auth/me", "/api/v1/workspaces"]) {
    const { status, body } = await call("GET", path, { as: visitor.token });
    assert.deepEqual([status, body.code], [401, "caller.unknown"], path);
  }
  for (const as of [acme.key, acme.owner]) {
    const { status, body } = await call("GET", start.GET, { as });
    assert.deepEqual([status, body.code], [401, "visitor_session.invalid"]);
  }
});

test("two visitors who happen to send the same Idempotency-Key get a session each", async (t) => {
  const { acme, call } = await openWorld(t);
  const enter = () =>
    call("POST", start.POST, { body: { botId: acme.botId }, headers: { "idempotency-key": "1" } });

  const [one, other] = [await enter(), await enter()];

  assert.notEqual(one.body.token, other.body.token);
  assert.notEqual(one.body.conversationId, other.body.conversationId);
});
