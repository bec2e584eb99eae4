import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld } from "../../../apps/server/src/test/world.ts";
import { createClient } from "./index.ts";

async function openScene(t: TestContext) {
  const world = await openWorld(t, { DEFAULT_PLAN: "unlimited" });
  const calls: string[] = [];
  const counting: typeof fetch = (url, init) => {
    calls.push(String(url).slice(world.url.length));
    return fetch(url, init);
  };
  const { authorization = "" } = await world.acme.busyKey();
  const apiKey = authorization.replace("Bearer ", "");
  return { ...world, calls, client: createClient({ apiKey, baseUrl: `${world.url}/`, fetch: counting }) };
}

test("the published example reads as promised", async (t) => {
  const { client, acme } = await openScene(t);

  const { bots } = await client.bots.list();

  assert.deepEqual(
    bots.map((bot) => [bot.id, Object.keys(bot)]),
    [[acme.botId, ["id", "name", "isActive", "createdAt"]]],
  );
});

test("the team's main work goes through the client", async (t) => {
  const { client, acme } = await openScene(t);
  const conversationId = await acme.conversation({ status: "waiting" });

  const sent = await client.actions.sendMessage({ conversationId, message: "Hello" });
  const lead = await client.actions.captureLead({ conversationId, email: "grace@example.com" });
  const resolved = await client.actions.resolveConversation({ conversationId });

  assert.equal(sent.channel, "api");
  assert.equal((await client.leads.get({ leadId: lead.leadId })).email, "grace@example.com");
  assert.equal(resolved.status, "resolved");
});

test("going through a list gives every row of all pages once, in order, a page at a time", async (t) => {
  const { client, calls } = await openScene(t);
  for (const name of ["One", "Two", "Three", "Four"]) await client.bots.create({ name });
  calls.length = 0;

  const names: string[] = [];
  for await (const bot of client.bots.list({ limit: 2 })) names.push(bot.name);

  assert.deepEqual(names, ["Acme Bot", "One", "Two", "Three", "Four"]);
  assert.equal(calls.length, 3);
});

test("a list that is left early fetches no further page", async (t) => {
  const { client, calls } = await openScene(t);
  await client.bots.create({ name: "One" });
  calls.length = 0;

  for await (const bot of client.bots.list({ limit: 1 })) {
    assert.equal(bot.name, "Acme Bot");
    break;
  }

  assert.deepEqual(calls, ["/api/v1/bots?limit=1"]);
});

test("a list calls when it is first needed, and its first page once", async (t) => {
  const { client, calls } = await openScene(t);

  const list = client.bots.list();
  assert.equal(calls.length, 0);
  const { bots } = await list;
  for await (const bot of list) assert.equal(bot.id, bots[0]?.id);

  assert.equal(calls.length, 1);
});

test("a list goes on from a page that was kept", async (t) => {
  const { client } = await openScene(t);
  await client.bots.create({ name: "One" });
  const { nextCursor } = await client.bots.list({ limit: 1 });

  const { bots } = await client.bots.list({ limit: 1, cursor: nextCursor ?? "" });

  assert.deepEqual(
    bots.map(({ name }) => name),
    ["One"],
  );
});

test("a missing thing is an error with its code, its request and what to do", async (t) => {
  const { client } = await openScene(t);

  const error = await client.leads.get({ leadId: "lead_1" }).catch((thrown) => thrown);

  assert.deepEqual([error.name, error.status, error.code], ["NebulaHexError", 404, "lead.missing"]);
  assert.match(error.requestId, /^req_/);
  assert.ok(error.detail.length > 0);
});

test("what the server finds wrong with the input is told field by field", async (t) => {
  const { client } = await openScene(t);

  const error = await client.bots.create({ name: " " }).catch((thrown) => thrown);

  assert.deepEqual([error.status, error.code], [422, "request.invalid"]);
  assert.equal(error.errors[0].pointer, "/name");
});

test("a key that is none is refused as such", async (t) => {
  const { url } = await openScene(t);
  const stranger = createClient({ apiKey: "nhx_sk_nobody", baseUrl: url });

  await assert.rejects(stranger.auth.whoAmI(), { status: 401, code: "caller.unknown" });
});

test("said twice with one Idempotency-Key is done once", async (t) => {
  const { client } = await openScene(t);

  const first = await client.bots.create({ name: "Help desk" }, { idempotencyKey: "a" });
  const second = await client.bots.create({ name: "Help desk" }, { idempotencyKey: "a" });

  assert.equal(first.id, second.id);
  await assert.rejects(client.bots.create({ name: "Other" }, { idempotencyKey: "a" }), {
    code: "idempotency.mismatch",
  });
});

test("what gives nothing gives undefined", async (t) => {
  const { client, acme } = await openScene(t);

  assert.equal(await client.bots.delete({ botId: acme.botId }), undefined);
});

test("a file is handed over as it is", async (t) => {
  const { client, acme } = await openScene(t);
  const file = new File(["question,answer\nOpen?,At nine."], "faq.csv");

  const made = await client.sources.create({ botId: acme.botId, file });
  const named = await client.sources.create({ botId: acme.botId, file, fileName: "more.csv", title: "More" });

  assert.deepEqual([made.kind, made.title], ["csv", "faq"]);
  assert.deepEqual([named.kind, named.title], ["csv", "More"]);
});
