import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld, type World } from "../test/world.ts";

const ada = { name: "Ada", email: "ada@people.example", password: "correct horse battery" };

function signUp({ call, ctx }: World, person: object = ada) {
  return call("POST", "/api/auth/sign-up/email", { body: person, headers: { origin: ctx.config.publicUrl } });
}

function signIn({ call, ctx }: World, body: object) {
  return call("POST", "/api/auth/sign-in/email", { body, headers: { origin: ctx.config.publicUrl } });
}

async function countUsers({ ctx }: World): Promise<number> {
  const { count } = await ctx.db.one(sql<{ count: number }>`select count(*) from identity."user"`);
  return count;
}

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
}

test("who signs up has a session whose cookie no script and no plain connection can read", async (t) => {
  const world = await openWorld(t);

  const signedUp = await signUp(world);

  assert.equal(signedUp.status, 200);
  assert.match(signedUp.body.user.id, /^usr_[0-9a-z]{20,}$/);
  assert.match(String(signedUp.headers["set-cookie"]), /; HttpOnly; Secure; SameSite=Lax$/i);
  const session = await world.call("GET", "/api/auth/get-session", { as: { cookie: cookieOf(signedUp) } });
  assert.equal(session.body.user.email, ada.email);
});

test("who signed up signs in again, however the address is written", async (t) => {
  const world = await openWorld(t);
  await signUp(world);

  const signedIn = await signIn(world, { email: "ADA@people.example", password: ada.password });

  const mine = await world.call("GET", "/api/v1/workspaces", { as: { cookie: cookieOf(signedIn) } });
  assert.deepEqual([signedIn.status, mine.status], [200, 200]);
});

test("a wrong password and an unknown address are refused in the same words", async (t) => {
  const world = await openWorld(t);
  await signUp(world);

  const wrong = await signIn(world, { email: ada.email, password: "wrong horse battery" });
  const unknown = await signIn(world, { email: "nobody@people.example", password: ada.password });

  assert.deepEqual([wrong.status, wrong.body.code], [401, "caller.unknown"]);
  assert.match(String(wrong.headers["content-type"]), /^application\/problem\+json/);
  assert.deepEqual({ ...unknown.body, requestId: "" }, { ...wrong.body, requestId: "" });
});

test("signing out ends the session everywhere within a second", async (t) => {
  const world = await openWorld(t);
  const as = { cookie: cookieOf(await signUp(world)), origin: world.ctx.config.publicUrl };
  assert.equal((await world.call("GET", "/api/v1/workspaces", { as })).status, 200);

  assert.equal((await world.call("POST", "/api/auth/sign-out", { as })).status, 200);
  world.clock.advance(1000);

  assert.equal((await world.call("GET", "/api/v1/workspaces", { as })).status, 401);
});

test("a page of another site can do nothing with a person's cookie", async (t) => {
  const world = await openWorld(t);
  const as = { cookie: cookieOf(await signUp(world)), origin: "https://elsewhere.example" };

  const signedOut = await world.call("POST", "/api/auth/sign-out", { as });
  const signedIn = await world.call("POST", "/api/auth/sign-in/email", { as, body: ada });

  assert.deepEqual([signedOut.status, signedOut.body.code], [403, "request.cross_origin"]);
  assert.deepEqual([signedIn.status, signedIn.body.code], [403, "request.cross_origin"]);
});

test("a wrong sign-up is told what to correct and makes nobody", async (t) => {
  const world = await openWorld(t);
  const before = await countUsers(world);

  const wrong = [
    {},
    { ...ada, name: " " },
    { ...ada, name: "a".repeat(201) },
    { ...ada, email: "ada" },
    { ...ada, password: "short" },
  ];
  for (const person of wrong) {
    const { status, body } = await signUp(world, person);
    assert.deepEqual([status, body.code], [422, "request.invalid"], JSON.stringify(person));
  }

  assert.equal(await countUsers(world), before);
});

test("an address signs up once", async (t) => {
  const world = await openWorld(t);
  await signUp(world);
  const before = await countUsers(world);

  const again = await signUp(world, { ...ada, name: "Another Ada" });

  assert.deepEqual([again.status, again.body.code], [422, "request.invalid"]);
  assert.equal(await countUsers(world), before);
});

test("where sign-up is closed, of many who come first one is let in", async (t) => {
  const world = await openWorld(t, { SIGN_UP: "closed" });
  await world.ctx.db.run(sql`truncate identity."user" cascade`);

  const people = ["ada", "bo", "cy", "di"].map((name) => ({ ...ada, email: `${name}@people.example` }));
  const answers = await Promise.all(people.map((person) => signUp(world, person)));

  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403, 403, 403]);
  assert.equal(await countUsers(world), 1);
  const later = await signUp(world, { ...ada, email: "eve@people.example" });
  assert.deepEqual([later.status, later.body.code], [403, "sign_up.closed"]);
});

test("one address has 20 attempts a minute", async (t) => {
  const world = await openWorld(t);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    assert.equal((await signIn(world, {})).status, 422);
  }

  const refused = await signIn(world, { email: ada.email, password: ada.password });

  assert.deepEqual([refused.status, refused.body.code], [429, "rate_limit.exceeded"]);
});

test("nothing of the sign-in service is open but what the product uses", async (t) => {
  const world = await openWorld(t);

  for (const path of ["ok", "error", "list-sessions", "reference"]) {
    const { status, body } = await world.call("GET", `/api/auth/${path}`, { as: world.acme.owner });
    assert.deepEqual([status, body.code], [404, "route.missing"], path);
  }
});

test("a page that was opened by another name of this server may use its session", async (t) => {
  const world = await openWorld(t, { PUBLIC_URL: "http://127.0.0.1:3000" });
  const own = { origin: "http://localhost:3000", host: "localhost:3000" };
  const other = { origin: "http://localhost:3000", host: "127.0.0.1:3000" };
  const enter = (headers: Record<string, string>) =>
    world.call("POST", "/api/auth/sign-up/email", { body: ada, headers });

  assert.equal((await enter(other)).status, 403);
  const signedUp = await enter(own);
  assert.equal(signedUp.status, 200);
  const cookie = cookieOf(signedUp);
  const make = (headers: Record<string, string>) =>
    world.call("POST", "/api/v1/workspaces", { as: { cookie }, headers, body: { name: "Ada's" } });

  assert.equal((await make(own)).status, 201);
  assert.equal((await make(other)).status, 403);
  assert.equal((await make({ ...own, origin: "https://localhost:3000" })).status, 403);
});
