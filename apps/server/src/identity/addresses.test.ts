import assert from "node:assert/strict";
import { test } from "node:test";
import { openMailServer, plain } from "../test/mail-server.ts";
import { openWorld } from "../test/world.ts";
import { ada, Person, tokenIn } from "./person.fixture.ts";

const account = async (person: Person) => (await person.get("account")).body;

test("where mail is sent, whoever signs up confirms the address by a link, also from another browser", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  const token = tokenIn(await mail.next(), "verify-email");
  assert.equal((await account(person)).isEmailVerified, false);

  const confirmed = await new Person(world).post("verify-email", { token });

  assert.equal(confirmed.status, 200);
  assert.equal((await account(person)).isEmailVerified, true);
  assert.equal((await person.post("send-verification-email")).status, 422);
});

test("a letter to confirm the address goes to one's own address alone", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await mail.next();

  const sent = await person.post("send-verification-email", { email: "other@people.example" });

  assert.equal(sent.status, 200);
  assert.equal((await mail.next()).to, ada.email);
  assert.equal((await new Person(world).post("send-verification-email")).status, 401);
});

test("a made up or cut link confirms nothing", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  const token = tokenIn(await mail.next(), "verify-email");

  for (const wrong of ["", "made up", token.slice(0, -3), {}]) {
    const refused = await person.post("verify-email", { token: wrong });
    assert.deepEqual([refused.status, refused.body.code], [410, "link.expired"], JSON.stringify(wrong));
  }
  assert.equal((await account(person)).isEmailVerified, false);
});

test("a new address counts once its owner confirms it, and the old one is told", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await mail.next();
  const newEmail = "lovelace@people.example";

  const wrong = await person.post("change-email", { newEmail, password: "wrong horse" });
  assert.deepEqual([wrong.status, wrong.body.errors[0].pointer], [422, "/password"]);
  assert.equal((await person.post("change-email", { newEmail, password: ada.password })).status, 200);
  const letter = await mail.next();
  assert.deepEqual([letter.to, (await account(person)).email], [newEmail, ada.email]);
  assert.equal((await person.post("verify-email", { token: tokenIn(letter, "verify-email") })).status, 200);

  const now = await account(person);
  assert.deepEqual([now.email, now.isEmailVerified], [newEmail, true]);
  const told = await mail.next();
  assert.equal(told.to, ada.email);
  assert.match(plain(told), /Your email address was changed/);
  assert.equal((await new Person(world).signsIn({ email: newEmail })).status, 200);
});

test("where mail is sent, asking for another's address tells nobody that it is taken", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  await Person.signUp(world, { email: "taken@people.example" });
  const person = await Person.signUp(world);
  await Promise.all([mail.next(), mail.next()]);
  const ask = (newEmail: string) => person.post("change-email", { newEmail, password: ada.password });

  const [taken, free] = [await ask("taken@people.example"), await ask("free@people.example")];

  assert.deepEqual([taken.status, taken.text], [free.status, free.text]);
  assert.equal((await mail.next()).to, "free@people.example");
  assert.equal((await account(person)).email, ada.email);
});

test("without mail a new address counts at once, unless somebody has it", async (t) => {
  const world = await openWorld(t);
  await Person.signUp(world, { email: "taken@people.example" });
  const person = await Person.signUp(world);
  const ask = (newEmail: string) => person.post("change-email", { newEmail, password: ada.password });

  const taken = await ask("Taken@people.example");
  const changed = await ask("Lovelace@people.example");

  assert.deepEqual([taken.status, taken.body.errors[0].code], [422, "taken"]);
  assert.equal(changed.status, 200);
  assert.equal((await account(person)).email, "lovelace@people.example");
});

test("a name can be changed, and nothing else by the way", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  const changed = await person.post("update-user", {
    name: "Countess",
    email: "x@people.example",
    emailVerified: true,
    image: "https://elsewhere.example/x.png",
  });
  const refused = await person.post("update-user", { name: "a".repeat(201) });

  assert.deepEqual([changed.status, refused.status, refused.body.errors[0].pointer], [200, 422, "/name"]);
  const now = await account(person);
  assert.deepEqual([now.name, now.email, now.isEmailVerified], ["Countess", ada.email, false]);
});
