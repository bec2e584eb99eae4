import assert from "node:assert/strict";
import { test } from "node:test";
import { secondFactorCommand } from "../cli/drop-second-factor.ts";
import { sql } from "../platform/db/index.ts";
import { openWorld, type World } from "../test/world.ts";
import { ada, Person } from "./person.fixture.ts";

async function auditOf(world: World, person: Person): Promise<string[]> {
  const { entries } = (await world.call("GET", "/api/v1/audit-log", { as: person.caller })).body;
  return entries.map(({ action }: { action: string }) => action);
}

test("with a second factor the password alone lets nobody in; the code of the app does", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  await world.call("POST", "/api/v1/workspaces", { as: person.caller, body: { name: "Ada's" } });
  const app = await person.takesSecondFactor();
  assert.equal((await person.get("account")).body.hasSecondFactor, true);
  const elsewhere = new Person(world);

  const half = await elsewhere.signsIn();
  assert.deepEqual([half.status, half.body.twoFactorRedirect], [200, true]);
  assert.equal(await elsewhere.isIn(), false);
  const wrong = await elsewhere.post("two-factor/verify-totp", { code: "000000" });
  assert.deepEqual([wrong.status, wrong.body.errors[0].pointer], [422, "/code"]);
  const entered = await elsewhere.post("two-factor/verify-totp", { code: app.code() });

  assert.deepEqual([entered.status, await elsewhere.isIn()], [200, true]);
  assert.deepEqual((await auditOf(world, person)).slice(0, 2), [
    "user.signed_in",
    "user.second_factor_enabled",
  ]);
});

test("the second factor is on only once its first code was right", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);

  const refused = await person.post("two-factor/enable", { password: "wrong horse" });
  assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, "/password"]);
  const begun = await person.post("two-factor/enable", { password: ada.password });
  assert.match(begun.body.totpURI, /^otpauth:\/\/totp\/NebulaHex/);
  assert.equal((await person.post("two-factor/verify-totp", { code: "000000" })).status, 422);

  assert.equal((await person.get("account")).body.hasSecondFactor, false);
  assert.equal((await new Person(world).signsIn()).body.twoFactorRedirect, undefined);
});

test("a backup code lets its owner in once, when the device is lost", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const { backupCodes } = await person.takesSecondFactor();
  const [code = ""] = backupCodes;
  assert.equal(backupCodes.length, 10);

  const elsewhere = new Person(world);
  await elsewhere.signsIn();
  assert.equal((await elsewhere.post("two-factor/verify-backup-code", { code })).status, 200);
  assert.equal(await elsewhere.isIn(), true);

  const again = new Person(world);
  await again.signsIn();
  const used = await again.post("two-factor/verify-backup-code", { code });
  assert.deepEqual([used.status, used.body.errors[0].pointer], [422, "/code"]);
});

test("new backup codes end the old ones", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const { backupCodes } = await person.takesSecondFactor();

  const made = await person.post("two-factor/generate-backup-codes", { password: ada.password });

  const elsewhere = new Person(world);
  await elsewhere.signsIn();
  const old = await elsewhere.post("two-factor/verify-backup-code", { code: backupCodes[0] });
  const fresh = await elsewhere.post("two-factor/verify-backup-code", { code: made.body.backupCodes[0] });
  assert.deepEqual([old.status, fresh.status], [422, 200]);
});

test("after five wrong codes a sign-in must begin again, and after ten the account waits", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const app = await person.takesSecondFactor();
  const guesser = new Person(world);
  const guess = () => guesser.post("two-factor/verify-totp", { code: "000000" });

  await guesser.signsIn();
  for (let guessed = 0; guessed < 5; guessed += 1) assert.equal((await guess()).status, 422);
  assert.equal((await guesser.post("two-factor/verify-totp", { code: app.code() })).status, 401);
  world.clock.advance(60_000);
  await guesser.signsIn();
  for (let guessed = 0; guessed < 5; guessed += 1) assert.equal((await guess()).status, 422);
  world.clock.advance(60_000);
  await guesser.signsIn();
  const locked = await guesser.post("two-factor/verify-totp", { code: app.code() });

  assert.deepEqual([locked.status, locked.body.code], [429, "rate_limit.exceeded"]);
  assert.equal(locked.headers["retry-after"], "900");
  assert.equal(await guesser.isIn(), false);
});

test("switching it off needs the password, and the operator can do it for who lost everything", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  await person.takesSecondFactor();

  assert.equal((await person.post("two-factor/disable", { password: "wrong horse" })).status, 422);
  assert.equal((await person.post("two-factor/disable", { password: ada.password })).status, 200);
  assert.equal((await new Person(world).signsIn()).body.twoFactorRedirect, undefined);

  await person.takesSecondFactor();
  await secondFactorCommand.run(world.ctx, [ada.email]);
  assert.equal(await person.isIn(), false);
  assert.equal((await person.signsIn()).body.twoFactorRedirect, undefined);
  await assert.rejects(secondFactorCommand.run(world.ctx, ["nobody@people.example"]), /Nobody has/);
});

test("neither the secret nor a backup code lies readable in the database", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const { totpURI, backupCodes } = (await person.post("two-factor/enable", { password: ada.password })).body;
  const secret = new URL(totpURI).searchParams.get("secret") ?? "-";

  const { row } = await world.ctx.db.one(sql<{ row: string }>`
    select "twoFactor"::text as row from identity."twoFactor"`);

  assert.ok(![secret, ...backupCodes].some((one) => row.includes(one)));
});
