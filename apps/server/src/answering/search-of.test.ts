import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";
import { openVendor, type Vendor } from "./models/vendor.fixture.ts";

const opened = { OUTBOUND_ALLOWED_TARGETS: "models:127.0.0.0/8" };
const topics = [/return|send|деньги/i, /hour|nine|sunday/i, /parcel|days/i];
const returns = "Send it back within the month.";
const hours = "We are here from nine to five.";
/** Shares no word with what is known, nor with what the words mean. */
const question = "Верните деньги";

/** Texts of one topic lie near each other, all others apart. */
function vectorOf(text: string): number[] {
  const noise = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 997;
  return [...topics.map((topic) => Number(topic.test(text))), noise - 0.5, 0.5 - noise, 0.3];
}

async function openScene(t: TestContext) {
  const world = await openWorld(t, opened);
  const vendor = await openVendor(t);
  vendor.behaves = { kind: "embeds", vectorOf };
  await world.acme.knows("Returns", returns);
  await world.acme.knows("Opening hours", hours);
  await world.acme.call("PATCH", `/bots/${world.acme.botId}`, { threshold: 0 });
  return { ...world, world, vendor };
}

async function adds({ acme }: Pick<World, "acme">, vendor: Vendor, more: object = {}): Promise<string> {
  const { status, body } = await acme.call("POST", "/models", {
    ...{ purpose: "search", vendor: "openai_compatible", model: "test", baseUrl: vendor.openai },
    ...{ apiKey: "sk-secret-1234", ...more },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

/** What a model tells of itself once it has read all there is. */
async function isRead(
  { acme, clock, call }: Pick<World, "acme" | "clock" | "call">,
  id: string,
  textCount = 2,
) {
  const as = await acme.busyKey();
  const model = await until(`${textCount} texts are read`, async () => {
    const { models } = (await call("GET", "/api/v1/models", { as })).body;
    const found = models.find((one: { id: string }) => one.id === id);
    return found.progress?.doneCount === textCount && found.progress.textCount === textCount ? found : null;
  });
  clock.advance(1000);
  return model;
}

async function ask({ acme }: Pick<World, "acme">, words = question) {
  const { passages, trace } = (await acme.call("POST", `/bots/${acme.botId}/ask`, { question: words })).body;
  const step = trace.find(({ step }: { step: string }) => step === "retrieve");
  return { first: passages[0]?.title, how: step.detail as string };
}

const textsOf = (vendor: Vendor) => vendor.asked.flatMap((body) => JSON.parse(body).input ?? []);
const countVectors = async ({ ctx }: World, workspaceId: string) =>
  (await ctx.db.all(sql`select from passage_vectors where workspace_id = ${workspaceId}`)).length;

for (const [wire, address] of [
  ["openai", "openai"],
  ["ollama", "openai"],
  ["google", "google"],
] as const) {
  test(`a question in other words finds what means the same, by vectors of ${wire}`, async (t) => {
    const { world, vendor } = await openScene(t);
    assert.notEqual((await ask(world)).first, "Returns");

    const model = await isRead(world, await adds(world, vendor, { vendor: wire, baseUrl: vendor[address] }));

    assert.deepEqual([model.purpose, model.lastError], ["search", null]);
    const { first, how } = await ask(world);
    assert.equal(first, "Returns");
    assert.match(how, /by words and by meaning \(test\)/);
    assert.match(JSON.stringify(vendor.headers[0]), /sk-secret-1234/);
  });
}

test("a refresh reads only what changed, and what a source says no more is forgotten", async (t) => {
  const { world, vendor, acme } = await openScene(t);
  const id = await adds(world, vendor);
  await isRead(world, id);
  const content = "# Costs\n\nWe pay the postage.\n\n# Time\n\nYou have a month.";
  const made = await acme.knows("Sending back", content);
  await isRead(world, id, 4);
  vendor.asked.length = 0;

  await acme.call("PATCH", `/sources/${made}`, { content: content.replace("a month", "a year") });

  await until("the change is read", () => vendor.asked.length > 0);
  assert.deepEqual(textsOf(vendor), ["Sending back\nTime\nYou have a year."]);
  await until("the old is forgotten", async () => (await countVectors(world, acme.workspaceId)) === 4);
});

test("what fails or comes too late leaves the search to words, and says so", async (t) => {
  const { world, vendor, acme, clock } = await openScene(t);
  const id = await adds(world, vendor, { questionTimeoutMs: 300 });
  await isRead(world, id);

  const oneNumber = { data: [{ embedding: [1, 2] }], usage: { prompt_tokens: 1 } };
  for (const [behaves, reason] of [
    [{ kind: "refuses", status: 429 }, /answered 429: its limit is reached/],
    [{ kind: "is silent" }, /more than 300 ms/],
    [{ kind: "says", body: { data: [] } }, /not as many numbers for each text/],
    [{ kind: "says", body: "nonsense" }, /broke off its answer/],
    [{ kind: "says", body: oneNumber }, /gives 2 numbers for a text and gave 6/],
  ] as const) {
    vendor.behaves = behaves;
    const { first, how } = await ask(world, "nine to five?");
    assert.equal(first, "Opening hours");
    assert.match(how, reason);
    // A model that failed three times in a row rests.
    clock.advance(31_000);
  }
  vendor.behaves = { kind: "refuses", status: 429 };
  await ask(world);
  const { models } = (await acme.call("GET", "/models")).body;
  assert.match(models[0].lastError, /429/);
});

test("when reading fails, words find all there is until it was tried again", async (t) => {
  const { world, vendor, clock, ctx } = await openScene(t);
  vendor.behaves = { kind: "refuses", status: 429 };
  const id = await adds(world, vendor);
  await until("it failed", () => ctx.db.first(sql`select id from models where last_error is not null`));
  clock.advance(1000);
  assert.match((await ask(world, "nine to five?")).how, /Searched by words alone: test has not read/);

  vendor.behaves = { kind: "embeds", vectorOf };
  await ctx.db.run(sql`
    update graphile_worker._private_jobs set run_at = now() where key like 'embed-knowledge%'`);

  await isRead(world, id);
  await until("it is well", () => ctx.db.first(sql`select id from models where last_error is null`));
  assert.equal((await ask(world)).first, "Returns");
});

test("what is personal in a question does not leave", async (t) => {
  const { world, vendor } = await openScene(t);
  await isRead(world, await adds(world, vendor));
  vendor.asked.length = 0;

  await ask(world, "Мои деньги? ada@example.com, +49 30 901820");

  assert.deepEqual(textsOf(vendor), ["Мои деньги? [email 1], [phone 2]"]);
});

test("a neighbour has neither the model nor the vectors, and keeps its own when the other goes", async (t) => {
  const { world, vendor, acme, globex } = await openScene(t);
  await globex.knows("Returns", returns);
  const id = await adds(world, vendor);
  await isRead(world, id);
  const theirs = { ...world, acme: globex };
  assert.doesNotMatch((await ask(theirs)).how, /meaning/);
  assert.equal(await countVectors(world, globex.workspaceId), 0);
  await isRead(theirs, await adds(theirs, vendor), 1);

  assert.equal((await acme.call("DELETE", `/models/${id}`)).status, 204);

  assert.equal(await countVectors(world, acme.workspaceId), 0);
  assert.equal(await countVectors(world, globex.workspaceId), 1);
});

test("vectors go with their source, and another model starts anew", async (t) => {
  const { world, vendor, acme } = await openScene(t);
  const id = await adds(world, vendor);
  await isRead(world, id);
  const { sources } = (await acme.call("GET", `/bots/${acme.botId}/sources`)).body;
  await acme.call("DELETE", `/sources/${sources[0].id}`);
  assert.equal(await countVectors(world, acme.workspaceId), 1);
  vendor.asked.length = 0;

  await acme.call("PATCH", `/models/${id}`, { model: "other" });

  await isRead(world, id, 1);
  assert.equal(await countVectors(world, acme.workspaceId), 1);
  assert.equal(textsOf(vendor).at(-1), "Returns\nSend it back within the month.");
});

test("what cannot search is refused before it is stored", async (t) => {
  const { acme } = await openScene(t);
  for (const [model, reason] of [
    [{ purpose: "search", vendor: "anthropic", model: "claude" }, /serves no model that searches/],
    [{ purpose: "search", vendor: "local", model: "mini" }, /LOCAL_SEARCH_MODEL/],
    [{ vendor: "local", model: "mini" }, /purpose: search/],
  ] as const) {
    const { status, body } = await acme.call("POST", "/models", model);
    assert.deepEqual([status, body.code], [422, "model.unusable"]);
    assert.match(body.detail, reason);
  }
});
