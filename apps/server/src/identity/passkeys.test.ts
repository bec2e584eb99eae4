import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type World } from "../test/world.ts";
import { openAuthenticator } from "./authenticator.fixture.ts";
import { Person } from "./person.fixture.ts";

type Authenticator = ReturnType<typeof openAuthenticator>;
const origin = "https://chat.example";

async function addTo(person: Person, device: Authenticator) {
  const offered = (await person.get("passkey/generate-register-options")).body;
  const response = device.registers(offered);
  return person.post("passkey/verify-registration", { response, name: "Laptop" });
}

async function enters(world: World, device: Authenticator) {
  const person = new Person(world);
  const offered = (await person.get("passkey/generate-authenticate-options")).body;
  const answer = await person.post("passkey/verify-authentication", { response: device.signs(offered) });
  return { person, answer };
}

test("a passkey signs its owner in without a password or an address, until it is removed", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const device = openAuthenticator(origin);

  assert.equal((await addTo(person, device)).status, 200);
  const [passkey] = (await person.get("account")).body.passkeys;
  assert.deepEqual([passkey.name, passkey.isBackedUp], ["Laptop", false]);
  const first = await enters(world, device);
  assert.deepEqual([first.answer.status, await first.person.isIn()], [200, true]);

  assert.equal((await person.post("remove-passkey", { passkeyId: passkey.id })).status, 200);
  const later = await enters(world, device);
  assert.deepEqual([later.answer.status, later.answer.body.errors[0].code], [422, "missing"]);
  assert.equal(await later.person.isIn(), false);
});

test("a passkey stands for both factors: one that does not check its owner is refused", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  const refused = await addTo(person, openAuthenticator(origin, { verifiesUser: false }));

  assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, "/response"]);
  assert.deepEqual((await person.get("account")).body.passkeys, []);
});

test("a passkey of a look-alike page opens nothing", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  const added = await addTo(person, openAuthenticator("https://chat.example.elsewhere.example"));

  assert.deepEqual([added.status, added.body.code], [422, "request.invalid"]);
});

test("a signature is good for one challenge, once, and for no other device", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const device = openAuthenticator(origin);
  await addTo(person, device);
  const visitor = new Person(world);
  const offered = (await visitor.get("passkey/generate-authenticate-options")).body;
  const response = device.signs(offered);
  const other = { ...openAuthenticator(origin).signs(offered), id: response.id, rawId: response.rawId };

  assert.equal((await visitor.post("passkey/verify-authentication", { response: other })).status, 422);
  assert.equal((await visitor.post("passkey/verify-authentication", { response })).status, 422);
  assert.equal(await visitor.isIn(), false);
});

test("what is no passkey is refused, not a fault", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  for (const response of [undefined, {}, { id: 7 }, { response: {} }, "made up"]) {
    await person.get("passkey/generate-register-options");
    const added = await person.post("passkey/verify-registration", { response });
    await person.get("passkey/generate-authenticate-options");
    const entered = await person.post("passkey/verify-authentication", { response });
    assert.deepEqual([added.status, entered.status], [422, 422], JSON.stringify(response));
    world.clock.advance(60_000);
  }
});

test("nobody removes another's passkey", async (t) => {
  const world = await openWorld(t);
  const [person, other] = [
    await Person.signUp(world),
    await Person.signUp(world, { email: "other@people.example" }),
  ];
  const device = openAuthenticator(origin);
  await addTo(other, device);
  const [passkey] = (await other.get("account")).body.passkeys;

  const foreign = await person.post("remove-passkey", { passkeyId: passkey.id });
  const missing = await person.post("remove-passkey", { passkeyId: "made up" });

  assert.ok(foreign.status >= 400);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.equal((await enters(world, device)).answer.status, 200);
});
