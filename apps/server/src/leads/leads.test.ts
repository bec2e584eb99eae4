import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import type { Company } from "../test/company.ts";
import { openWorld, type World } from "../test/world.ts";

type Told = { conversationId: string; leadId: string; capturedFields: object };

async function leadEvents({ ctx }: World): Promise<Told[]> {
  const rows = await ctx.db.all(sql<{ data: Told }>`
    select data from events where name = 'lead.captured' order by id`);
  return rows.map(({ data }) => data);
}

function captures(company: Company, conversationId: string, contact: object) {
  return company.call("POST", "/actions/capture-lead", { conversationId, ...contact });
}

test("a lead given twice is one lead and one event", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const conversationId = await acme.conversation({ status: "bot" });

  const first = await captures(acme, conversationId, { email: "ada@example.com" });
  const second = await captures(acme, conversationId, { email: "ada@example.com" });

  assert.equal(first.status, 201);
  assert.equal(first.body.apiKeyId, acme.keyId);
  assert.deepEqual(second.body, first.body);
  assert.equal((await leadEvents(world)).length, 1);
});

test("of the same lead given many times at once one event is told", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const conversationId = await acme.conversation({ status: "bot" });
  const contact = { email: "ada@example.com", phone: "+49 30 901820" };

  const answers = await Promise.all([1, 2, 3, 4].map(() => captures(acme, conversationId, contact)));

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal((await leadEvents(world)).length, 1);
  assert.equal((await acme.call("GET", "/leads")).body.leads.length, 1);
});

test("more about the same person enriches the lead and tells all that is known", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const conversationId = await acme.conversation({ status: "bot" });
  await captures(acme, conversationId, { email: "ada@example.com" });

  await captures(acme, conversationId, { phone: "+4930901820", name: "Ada" });
  const noted = await captures(acme, conversationId, { phone: "+4930901820", note: "Call after 5" });

  const known = { email: "ada@example.com", name: "Ada", phone: "+4930901820" };
  assert.deepEqual(
    (await leadEvents(world)).map((told) => told.capturedFields),
    [{ email: "ada@example.com" }, known],
  );
  const lead = await acme.call("GET", `/leads/${noted.body.leadId}`);
  assert.equal(lead.body.note, "Call after 5");
  assert.equal(lead.body.conversationId, conversationId);
});

test("an email that the visitor writes becomes a lead; what a form says replaces it, what the bot finds does not", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const visitor = await acme.visitor();
  const email = async () => (await acme.call("GET", "/leads")).body.leads[0].email;

  await visitor.says("I'm ada@example.com, do you ship to Peru?");
  assert.equal(await email(), "ada@example.com");

  await visitor.call("POST", "/lead", { email: "lovelace@example.com" });
  assert.equal(await email(), "lovelace@example.com");

  await visitor.says("or write to ada@example.com");
  assert.equal(await email(), "lovelace@example.com");
  assert.equal((await leadEvents(world)).length, 2);
});

test("a phone number is read as in the visitor's country, with the name that was said before", async (t) => {
  const world = await openWorld(t);
  await world.call("PATCH", "/api/v1/workspace", { as: world.acme.owner, body: { region: "DE" } });
  const visitor = await world.acme.visitor();

  await visitor.says("Hi, my name is Ada Lovelace. Where is order 03090182099?");
  assert.deepEqual((await world.acme.call("GET", "/leads")).body.leads, []);
  await visitor.says("please call me: 030 901820");

  const [told] = await leadEvents(world);
  assert.deepEqual(told?.capturedFields, { name: "Ada Lovelace", phone: "+4930901820" });
});

test("a name that is said later is added to the lead, and told once", async (t) => {
  const world = await openWorld(t);
  const visitor = await world.acme.visitor();
  await visitor.says("ada@example.com");
  await visitor.presses("person");
  await world.acme.sends(visitor.conversationId, "Thanks! And your name, please?");

  await visitor.says("Ada Lovelace");
  await visitor.says("My name is Ada Lovelace.");

  const told = await leadEvents(world);
  assert.deepEqual(
    told.map(({ capturedFields }) => capturedFields),
    [{ email: "ada@example.com" }, { email: "ada@example.com", name: "Ada Lovelace" }],
  );
});

test("somebody else's email makes no lead", async (t) => {
  const world = await openWorld(t);
  const visitor = await world.acme.visitor();

  await visitor.says("my friend's email is bob@example.com");

  assert.deepEqual((await world.acme.call("GET", "/leads")).body.leads, []);
  assert.equal((await leadEvents(world)).length, 0);
});

test("a lead needs an email or a phone, and bad input stores nothing", async (t) => {
  const { acme } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "bot" });

  for (const contact of [
    {},
    { name: "Ada" },
    { email: "ada" },
    { phone: "call me" },
    { email: "a@b.co", age: 3 },
  ]) {
    assert.equal((await captures(acme, conversationId, contact)).status, 422);
  }

  assert.deepEqual((await acme.call("GET", "/leads")).body, { leads: [], nextCursor: null });
});

test("leads are listed newest first, by bot and page by page", async (t) => {
  const { acme, clock } = await openWorld(t);
  for (const name of ["first", "second", "third"]) {
    clock.advance(1000);
    await captures(acme, await acme.conversation({ status: "bot" }), { email: `${name}@example.com` });
  }

  const page = await acme.call("GET", `/leads?limit=2&botId=${acme.botId}`);
  const rest = await acme.call("GET", `/leads?limit=2&botId=${acme.botId}&cursor=${page.body.nextCursor}`);

  const emails = [...page.body.leads, ...rest.body.leads].map(({ email }: { email: string }) => email);
  assert.deepEqual(emails, ["third@example.com", "second@example.com", "first@example.com"]);
  assert.deepEqual((await acme.call("GET", "/leads?botId=bot_nothing")).body.leads, []);
  assert.equal((await acme.call("GET", `/leads?cursor=${page.body.nextCursor}`)).status, 422);
});

test("the lead of another workspace answers as a missing one, and its bot's list is empty", async (t) => {
  const { acme, globex } = await openWorld(t);
  const { body } = await captures(globex, await globex.conversation({ status: "bot" }), {
    email: "g@example.com",
  });

  const foreign = await acme.call("GET", `/leads/${body.leadId}`);
  const missing = await acme.call("GET", "/leads/lead_nothing");

  assert.equal(foreign.status, 404);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.deepEqual((await acme.call("GET", `/leads?botId=${globex.botId}`)).body.leads, []);
});

test("a viewer reads leads but takes none, and a stranger sees none", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("viewer");
  const body = { conversationId: "cnv_nothing", email: "ada@example.com" };

  assert.equal((await call("GET", "/api/v1/leads", { as: session })).status, 200);
  assert.equal((await call("POST", "/api/v1/actions/capture-lead", { as: session, body })).status, 403);
  assert.equal((await call("GET", "/api/v1/leads")).status, 401);
});
