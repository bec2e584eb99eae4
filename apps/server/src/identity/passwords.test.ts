import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordCommand } from "../cli/reset-password.ts";
import { sql } from "../platform/db/index.ts";
import { openMailServer, plain } from "../test/mail-server.ts";
import { openWorld } from "../test/world.ts";
import { ada, Person, tokenIn } from "./person.fixture.ts";

const newPassword = "another horse battery";

test("who forgot the password sets a new one by a mailed link, once, and is signed out everywhere", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const other = await Person.signUp(world);
  await mail.next();
  const person = new Person(world);

  const asked = await person.post("request-password-reset", { email: ada.email });
  const letter = await mail.next();
  const token = tokenIn(letter, "reset-password");
  const set = await person.post("reset-password", { token, newPassword });

  assert.deepEqual([asked.status, set.status, letter.to], [200, 200, ada.email]);
  assert.equal(await other.isIn(), false);
  assert.equal((await person.signsIn()).status, 401);
  assert.equal((await person.signsIn({ password: newPassword })).status, 200);
  const again = await person.post("reset-password", { token, newPassword: "yet another horse" });
  assert.deepEqual([again.status, again.body.code], [410, "link.expired"]);
  assert.match(plain(await mail.next()), /Your password was changed/);
});

test("asking for a new password or a link tells nobody whether an address has an account", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  await Person.signUp(world);
  await mail.next();
  const stranger = new Person(world);

  for (const path of ["request-password-reset", "sign-in/magic-link"]) {
    const unknown = await stranger.post(path, { email: "nobody@people.example" });
    const known = await stranger.post(path, { email: ada.email });
    assert.deepEqual([unknown.status, unknown.text], [known.status, known.text]);
    assert.equal((await mail.next()).to, ada.email);
  }
  assert.deepEqual(mail.mails, []);
});

test("a link to a new password is open for an hour", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await mail.next();
  await person.post("request-password-reset", { email: ada.email });
  const token = tokenIn(await mail.next(), "reset-password");
  await world.ctx.db.run(
    sql`update identity.verification set "expiresAt" = "expiresAt" - interval '61 minutes'`,
  );

  const late = await person.post("reset-password", { token, newPassword });

  assert.deepEqual([late.status, late.body.code], [410, "link.expired"]);
  assert.equal((await person.signsIn()).status, 200);
});

test("a mailbox gets five letters an hour at most", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const stranger = new Person(world);
  const ask = () => stranger.post("request-password-reset", { email: "Nobody@people.example" });
  for (let asked = 0; asked < 5; asked += 1) assert.equal((await ask()).status, 200);

  const refused = await ask();

  assert.deepEqual([refused.status, refused.body.code], [429, "rate_limit.exceeded"]);
  assert.ok(Number(refused.headers["retry-after"]) > 3500);
});

test("where no mail is sent nothing is promised, and the operator makes the link", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  for (const path of ["request-password-reset", "sign-in/magic-link"]) {
    const refused = await person.post(path, { email: ada.email });
    assert.deepEqual([refused.status, refused.body.code], [409, "mail.missing"], path);
  }

  const printed = await passwordCommand.run(world.ctx, [ada.email]);
  const token = /https:\/\/chat\.example\/reset-password#(\w+)/.exec(printed)?.[1];
  const set = await person.post("reset-password", { token, newPassword });
  assert.equal(set.status, 200);
  assert.equal((await person.signsIn({ password: newPassword })).status, 200);
  await assert.rejects(passwordCommand.run(world.ctx, ["nobody@people.example"]), /Nobody has an account/);
});

test("changing the password needs the present one, ends all other sessions, and stands in the audit log", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  await world.call("POST", "/api/v1/workspaces", { as: person.caller, body: { name: "Ada's" } });
  const elsewhere = new Person(world);
  await elsewhere.signsIn();
  const change = (currentPassword: string, chosen = newPassword) =>
    person.post("change-password", { currentPassword, newPassword: chosen });

  const wrong = await change("wrong horse battery");
  const short = await change(ada.password, "short");
  const faultOf = ({ body }: typeof wrong) => `${body.errors[0].pointer} ${body.errors[0].code}`;
  assert.deepEqual([wrong.status, faultOf(wrong)], [422, "/currentPassword wrong"]);
  assert.deepEqual([short.status, faultOf(short)], [422, "/newPassword too_short"]);
  assert.equal(await elsewhere.isIn(), true);

  assert.equal((await change(ada.password)).status, 200);
  assert.deepEqual([await person.isIn(), await elsewhere.isIn()], [true, false]);
  const { entries } = (await world.call("GET", "/api/v1/audit-log", { as: person.caller })).body;
  assert.equal(entries[0].action, "user.password_changed");
});

test("no token lies readable in the database", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  const person = await Person.signUp(world);
  await mail.next();
  await person.post("request-password-reset", { email: ada.email });
  const reset = tokenIn(await mail.next(), "reset-password");
  await person.post("sign-in/magic-link", { email: ada.email });
  const magic = tokenIn(await mail.next(), "magic-link");

  const rows = await world.ctx.db.all(sql<{ row: string }>`
    select verification::text as row from identity.verification`);

  assert.ok(reset !== "" && magic !== "" && rows.length >= 2);
  assert.ok(rows.every(({ row }) => !row.includes(reset) && !row.includes(magic)));
});
