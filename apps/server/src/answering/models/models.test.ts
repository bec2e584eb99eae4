import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { turnsEnd } from "../../conversations/turns.fixture.ts";
import { until } from "../../test/until.ts";
import { openWorld, type World } from "../../test/world.ts";
import { openVendor, type Vendor } from "./vendor.fixture.ts";

const opened = { OUTBOUND_ALLOWED_TARGETS: "models:127.0.0.0/8" };
const returns = "You can send anything back within 30 days of its arrival. See https://acme.example/returns.";
const question = "Can I send things back after their arrival?";

async function openScene(t: TestContext) {
  const world = await openWorld(t, opened);
  await world.acme.knows("Sending things back", returns);
  await world.acme.call("PATCH", `/bots/${world.acme.botId}`, { threshold: 0.05 });
  return { ...world, world, vendor: await openVendor(t) };
}

async function adds({ acme, clock }: World, vendor: Vendor, more: object = {}): Promise<string> {
  const model = {
    vendor: "openai_compatible",
    model: "test",
    baseUrl: vendor.openai,
    apiKey: "sk-secret-1234",
    ...more,
  };
  const { status, body } = await acme.call("POST", "/models", model);
  assert.equal(status, 201, JSON.stringify(body));
  clock.advance(1000);
  return body.id;
}

const ask = async ({ acme }: World, words = question) =>
  (await acme.call("POST", `/bots/${acme.botId}/ask`, { question: words })).body;

for (const wire of ["openai", "anthropic", "google"] as const) {
  test(`an answer is written from the passages by a model that speaks as ${wire}, with what it cites`, async (t) => {
    const { world, vendor } = await openScene(t);
    await adds(world, vendor, { vendor: wire, baseUrl: vendor[wire] });
    vendor.behaves = { kind: "writes", pieces: ["ANS", "WER\nYes, with", "in 30 days [", "1]."] };

    const { outcome, answer, sources, trace } = await ask(world);

    assert.deepEqual([outcome, answer], ["answered", "Yes, within 30 days."]);
    assert.deepEqual(
      sources.map(({ title }: { title: string }) => title),
      ["Sending things back"],
    );
    assert.ok(trace.some(({ outcome }: { outcome: string }) => outcome === "written by test"));
    assert.match(vendor.asked[0] ?? "", /within 30 days of its arrival/);
    assert.match(JSON.stringify(vendor.headers[0]), /sk-secret-1234/);
  });
}

test("what the passages do not hold falls back, and what cites nothing or links elsewhere is not passed on", async (t) => {
  const { world, vendor } = await openScene(t);
  await adds(world, vendor);

  vendor.behaves = { kind: "writes", pieces: ["NONE"] };
  assert.equal((await ask(world)).outcome, "fallback");
  vendor.behaves = { kind: "writes", pieces: ["ANSWER\nOf course, whatever you like."] };
  assert.equal((await ask(world)).outcome, "fallback");
  vendor.behaves = {
    kind: "writes",
    pieces: ["ANSWER\nSee https://acme.example/returns or https://evil.example/?q=secret [1]"],
  };
  assert.equal((await ask(world)).answer, "See https://acme.example/returns or");
});

test("when a model fails in any way the next one writes; when all fail the passage speaks", async (t) => {
  const { world, vendor, acme } = await openScene(t);
  const second = await openVendor(t);
  const first = await adds(world, vendor, { firstTokenTimeoutMs: 500 });
  const next = await adds(world, second, { vendor: "anthropic", baseUrl: second.anthropic });

  const failures = [
    [{ kind: "refuses", status: 401 }, /answered 401: check its key/],
    [{ kind: "breaks off", pieces: ["ANSWER\nHalf of"] }, /broke off|could not be reached/],
    [{ kind: "is silent" }, /more than 500 ms for its first word/],
  ] as const;
  for (const [behaves, reason] of failures) {
    vendor.behaves = behaves;
    assert.equal((await ask(world)).answer, "Yes.", behaves.kind);
    const { models } = (await acme.call("GET", "/models")).body;
    assert.match(models[0].lastError, reason);
    assert.equal(models[1].lastError, null);
  }

  await acme.call("PATCH", `/models/${next}`, { isActive: false });
  const { outcome, answer } = await ask(world);
  assert.deepEqual([outcome, answer], ["answered", returns]);
  assert.equal((await acme.call("POST", `/models/${first}/try`)).body.ok, false);
});

test("a model that is moved goes on to say why it failed; with another key it begins anew", async (t) => {
  const { world, vendor, acme } = await openScene(t);
  const id = await adds(world, vendor);
  vendor.behaves = { kind: "refuses", status: 401 };
  await ask(world);

  const moved = await acme.call("PATCH", `/models/${id}`, { position: 3 });
  const mended = await acme.call("PATCH", `/models/${id}`, { apiKey: "sk-another-5678" });

  assert.match(moved.body.lastError, /check its key/);
  assert.equal(mended.body.lastError, null);
});

test("a model that failed three times in a row rests, and is tried again later", async (t) => {
  const { world, vendor, clock } = await openScene(t);
  await adds(world, vendor);
  vendor.behaves = { kind: "refuses", status: 503 };
  for (let asked = 0; asked < 5; asked++) await ask(world);
  assert.equal(vendor.asked.length, 3);

  clock.advance(30_000);
  vendor.behaves = { kind: "writes", pieces: ["ANSWER\nYes [1]."] };
  assert.equal((await ask(world)).answer, "Yes.");
});

test("emails, phone and card numbers of visitors do not leave, and stand in the answer again", async (t) => {
  const { world, vendor } = await openScene(t);
  const id = await adds(world, vendor);
  vendor.behaves = { kind: "writes", pieces: ["ANSWER\nWe write to [email 1] [1]."] };
  const words = "Can I send things back? ada@example.com, +49 30 901820, 4111 1111 1111 1111";

  assert.equal((await ask(world, words)).answer, "We write to ada@example.com.");
  assert.doesNotMatch(vendor.asked[0] ?? "", /ada@example|901820|4111/);
  assert.match(vendor.asked[0] ?? "", /\[email 1\], \[phone 3\], \[card 2\]/);

  await world.acme.call("PATCH", `/models/${id}`, { masksPersonalData: false });
  await ask(world, words);
  assert.match(vendor.asked[1] ?? "", /ada@example\.com/);
});

test("the visitor reads the answer while it is written; what a person's reply overtakes is never stored", async (t) => {
  const { world, vendor, acme, ctx } = await openScene(t);
  await adds(world, vendor);
  vendor.behaves = { kind: "waits", pieces: ["ANSWER\nYes, within"], rest: [" 30 days [1]."] };
  const visitor = await acme.visitor();
  await visitor.asks("Hello");
  const stream = await visitor.follows();
  const partials = () =>
    stream.events.filter(({ name }) => name === "partial").map(({ data }) => JSON.parse(data).text);

  await visitor.says(question);
  await until("a part of the answer comes", () => partials().length > 0);
  vendor.goOn();
  await turnsEnd(ctx);
  assert.match(partials()[0], /^Yes, within/);

  const asked = vendor.asked.length;
  await visitor.says(`${question} Again?`);
  await until("the model is asked", () => vendor.asked.length > asked);
  await acme.sends(visitor.conversationId, "This is Ada.");
  vendor.goOn();
  await turnsEnd(ctx);
  const said = (await visitor.messages()).map(({ author }) => author);
  assert.deepEqual(said.slice(-2), ["visitor", "team"]);
});

test("a key is never read back, the bad address of a model is refused, and a viewer may do nothing of it", async (t) => {
  const { world, vendor, acme, call } = await openScene(t);
  const id = await adds(world, vendor);

  const list = await acme.call("GET", "/models");
  assert.equal(list.body.models[0].keyLast4, "1234");
  assert.doesNotMatch(JSON.stringify(list.body), /sk-secret/);
  const refused = [
    await acme.call("POST", "/models", { vendor: "openai_compatible", model: "x" }),
    await acme.call("POST", "/models", { vendor: "ollama", model: "x", baseUrl: "http://10.0.0.1/v1" }),
    await acme.call("PATCH", `/models/${id}`, { baseUrl: "http://10.0.0.1/v1" }),
  ];
  for (const { status, body } of refused) assert.deepEqual([status, body.code], [422, "model.unusable"]);
  const { session } = await acme.member("editor");
  assert.equal((await call("GET", "/api/v1/models", { as: session })).status, 403);
  assert.equal((await acme.call("DELETE", `/models/${id}`)).status, 204);
  assert.equal((await acme.call("DELETE", `/models/${id}`)).status, 404);
});
