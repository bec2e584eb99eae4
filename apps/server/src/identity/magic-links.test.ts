import assert from "node:assert/strict";
import { test } from "node:test";
import { openMailServer } from "../test/mail-server.ts";
import { openWorld } from "../test/world.ts";
import { ada, Person, tokenIn } from "./person.fixture.ts";

test("a mailed link signs its owner in, once", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await person.post("verify-email", { token: tokenIn(await mail.next(), "verify-email") });
  const elsewhere = new Person(world);

  await elsewhere.post("sign-in/magic-link", { email: "ADA@people.example" });
  const letter = await mail.next();
  const token = tokenIn(letter, "magic-link");
  const entered = await elsewhere.post("magic-link/verify", { token });

  assert.deepEqual([letter.to, entered.status, await elsewhere.isIn()], [ada.email, 200, true]);
  assert.equal(entered.text.includes("token"), false);
  const again = await new Person(world).post("magic-link/verify", { token });
  assert.deepEqual([again.status, again.body.code], [410, "link.expired"]);
  assert.equal(await person.isIn(), true);
});

test("who proves an unconfirmed address by a link shares it with nobody who set a password before", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const squatter = await Person.signUp(world);
  await mail.next();
  const owner = new Person(world);

  await owner.post("sign-in/magic-link", { email: ada.email });
  await owner.post("magic-link/verify", { token: tokenIn(await mail.next(), "magic-link") });

  assert.deepEqual([await owner.isIn(), await squatter.isIn()], [true, false]);
  assert.equal((await squatter.signsIn()).status, 401);
  const { hasPassword, isEmailVerified } = (await owner.get("account")).body;
  assert.deepEqual([hasPassword, isEmailVerified], [false, true]);
});

test("a link makes no account and no made up token opens one", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const stranger = new Person(world);

  for (const token of ["", "made up", undefined]) {
    const refused = await stranger.post("magic-link/verify", { token });
    assert.deepEqual([refused.status, refused.body.code], [410, "link.expired"]);
  }
  assert.equal((await stranger.post("sign-in/magic-link", { email: "not an address" })).status, 422);
  assert.equal(await stranger.isIn(), false);
});

test("a mailed link does not replace the second factor", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await person.post("verify-email", { token: tokenIn(await mail.next(), "verify-email") });
  const app = await person.takesSecondFactor();
  await mail.next();
  const elsewhere = new Person(world);

  await elsewhere.post("sign-in/magic-link", { email: ada.email });
  const half = await elsewhere.post("magic-link/verify", { token: tokenIn(await mail.next(), "magic-link") });

  assert.deepEqual([half.status, half.body.twoFactorRedirect], [200, true]);
  assert.equal(await elsewhere.isIn(), false);
  assert.equal((await elsewhere.post("two-factor/verify-totp", { code: app.code() })).status, 200);
  assert.equal(await elsewhere.isIn(), true);
});
