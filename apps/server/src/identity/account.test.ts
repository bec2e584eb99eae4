import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { openWorld } from "../test/world.ts";
import { ada, Person } from "./person.fixture.ts";

test("a person sees their sessions with place and browser, and ends one of them", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const elsewhere = new Person(world);
  await elsewhere.signsIn();

  const { sessions } = (await person.get("account")).body;
  assert.deepEqual(
    sessions.map((session: object) => ({ ...session, id: "", createdAt: "", lastUsedAt: "" })),
    [false, true].map((isCurrent) => ({
      id: "",
      createdAt: "",
      lastUsedAt: "",
      address: "127.0.0.1",
      userAgent: "A browser",
      isCurrent,
    })),
  );
  const [theirs] = sessions;
  assert.equal((await person.post("end-session", { sessionId: theirs.id })).status, 200);

  assert.deepEqual([await person.isIn(), await elsewhere.isIn()], [true, false]);
  assert.equal((await person.post("end-session", { sessionId: theirs.id })).status, 422);
});

test("a person ends all sessions but the one at hand", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const others = [new Person(world), new Person(world)];
  for (const other of others) await other.signsIn();

  assert.equal((await person.post("revoke-other-sessions")).status, 200);

  const isIn = await Promise.all([person, ...others].map((one) => one.isIn()));
  assert.deepEqual(isIn, [true, false, false]);
});

test("a session that is used goes on, and a page that asks for it prolongs it", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  await world.ctx.db.run(sql`
    update identity.session set "expiresAt" = "expiresAt" - interval '13 days'`);

  const asked = await person.get("get-session");

  assert.match(String(asked.headers["set-cookie"]), /session_token=.*Max-Age=1209600/);
  const { days } = await world.ctx.db.one(sql<{ days: number }>`
    select extract(day from max("expiresAt") - now())::int as days from identity.session`);
  assert.equal(days, 13);
});

test("another's session is a missing one, and stays open", async (t) => {
  const world = await openWorld(t);
  const [person, other] = [
    await Person.signUp(world),
    await Person.signUp(world, { email: "other@people.example" }),
  ];
  const [theirs] = (await other.get("account")).body.sessions;

  const foreign = await person.post("end-session", { sessionId: theirs.id });
  const missing = await person.post("end-session", { sessionId: "made up" });

  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.equal(await other.isIn(), true);
});

test("nobody without a session sees or changes an account", async (t) => {
  const world = await openWorld(t);
  const stranger = new Person(world);

  assert.equal((await stranger.get("account")).status, 401);
  for (const path of [
    "change-password",
    "change-email",
    "update-user",
    "end-session",
    "revoke-other-sessions",
    "two-factor/enable",
    "two-factor/disable",
    "two-factor/generate-backup-codes",
    "passkey/verify-registration",
    "remove-passkey",
    "send-verification-email",
  ]) {
    const { status, body } = await stranger.post(path, { ...ada, newEmail: ada.email });
    assert.deepEqual([status, body.code], [401, "caller.unknown"], path);
  }
});

test("a page of another site can change nothing of an account", async (t) => {
  const world = await openWorld(t);
  const person = await Person.signUp(world);
  const as = { ...person.caller, origin: "https://elsewhere.example" };

  for (const path of ["end-session", "change-password", "request-password-reset", "sign-in/magic-link"]) {
    const refused = await world.call("POST", `/api/auth/${path}`, { as, body: ada });
    assert.deepEqual([refused.status, refused.body.code], [403, "request.cross_origin"], path);
  }
});

test("no answer shows a script what the cookie carries", async (t) => {
  const world = await openWorld(t);
  const person = new Person(world);

  const answers = [
    await person.post("sign-up/email", ada),
    await person.signsIn(),
    await person.get("get-session"),
    await person.get("account"),
  ];

  const token = decodeURIComponent(/session_token=([^.]+)/.exec(person.caller.cookie ?? "")?.[1] ?? "-");
  for (const { text } of answers) assert.ok(!text.includes(token) && !text.includes('"token"'), text);
});

test("a page knows before anybody signs in what this server offers", async (t) => {
  const mine = async (more: Record<string, string>) => {
    const world = await openWorld(t, more);
    return (await world.call("GET", "/api/auth/offers")).body;
  };

  assert.deepEqual(await mine({ SIGN_UP: "invited", SMTP_URL: "smtp://127.0.0.1:1" }), {
    signUp: "invited",
    isNew: false,
    mail: true,
    passkey: true,
  });
  assert.equal((await mine({ PUBLIC_URL: "http://127.0.0.1:3000" })).passkey, false);
  assert.equal((await mine({ PUBLIC_URL: "http://localhost:3000" })).passkey, true);
  assert.equal((await mine({ PUBLIC_URL: "http://chat.example" })).passkey, false);
});
