import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import type { Caller } from "../../test/call.ts";
import { openMailServer, plain } from "../../test/mail-server.ts";
import { openWorld, type World } from "../../test/world.ts";

const day = 24 * 60 * 60 * 1000;
const grace = { name: "Grace", email: "grace@people.example", password: "correct horse battery" };

function invite({ call, acme }: World, body: object = {}, as: Caller = acme.owner) {
  return call("POST", "/api/v1/invitations", {
    as,
    body: { email: "Grace@People.example", role: "agent", ...body },
  });
}

function accept({ call }: World, token: string, as: Caller) {
  return call("POST", "/api/v1/invitations/accept", { as, body: { token } });
}

async function signUp({ call, ctx }: World, person: { email: string } = grace) {
  const origin = ctx.config.publicUrl;
  const answer = await call("POST", "/api/auth/sign-up/email", {
    body: { ...grace, ...person },
    headers: { origin },
  });
  const cookie = String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
  return { answer, session: { cookie, origin } };
}

function tokenOf(answer: { body: { link: string } }): string {
  return answer.body.link.split("#")[1] ?? "";
}

async function open({ call, acme }: World) {
  return (await call("GET", "/api/v1/invitations", { as: acme.owner })).body.invitations;
}

test("without a mail server the link is shown once, and lets exactly the invited person in", async (t) => {
  const world = await openWorld(t);
  const invited = await invite(world);
  const [me, other] = [await signUp(world), await signUp(world, { email: "other@people.example" })];

  assert.equal(invited.status, 201);
  assert.deepEqual([invited.body.email, invited.body.isMailed], [grace.email, false]);
  assert.match(invited.body.link, /^https:\/\/chat\.example\/join#[0-9A-Za-z]{40}$/);
  assert.equal("link" in (await open(world))[0], false);
  const refused = await accept(world, tokenOf(invited), other.session);
  assert.deepEqual([refused.status, refused.body.code], [403, "invitation.other_email"]);

  const joined = await accept(world, tokenOf(invited), me.session);

  assert.deepEqual([joined.status, joined.body.role], [200, "agent"]);
  assert.equal(joined.body.workspace.id, world.acme.workspaceId);
  const known = await world.call("GET", "/api/v1/auth/me", { as: me.session });
  assert.deepEqual([known.body.member.id, known.body.member.role], [joined.body.memberId, "agent"]);
  assert.deepEqual(await open(world), []);
});

test("whoever holds the link sees what it offers before signing in, as long as it is open", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));
  const look = (token: string) => world.call("POST", "/api/v1/invitations/read", { body: { token } });

  const seen = await look(token);
  const { body } = seen;
  assert.deepEqual(
    [seen.status, body.workspaceName, body.email, body.role, body.invitedBy],
    [200, "Acme", grace.email, "agent", "Acme Owner"],
  );

  assert.equal((await look("made up")).body.code, "invitation.missing");
  world.clock.advance(7 * day);
  assert.equal((await look(token)).body.code, "invitation.expired");
});

test("accepting twice is accepting once", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));
  const { session } = await signUp(world);

  const answers = await Promise.all([1, 2, 3].map(() => accept(world, token, session)));

  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.equal(new Set(answers.map(({ body }) => body.memberId)).size, 1);
});

test("who has left again needs a new invitation", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));
  const { session } = await signUp(world);
  await accept(world, token, session);
  await world.call("POST", "/api/v1/workspace/leave", { as: session });

  assert.equal((await accept(world, token, session)).body.code, "invitation.missing");
  assert.equal((await accept(world, tokenOf(await invite(world)), session)).status, 200);
});

test("inviting again ends the old link and keeps one invitation", async (t) => {
  const world = await openWorld(t);
  const { session } = await signUp(world);
  const [first, second] = [await invite(world), await invite(world, { role: "editor" })];

  assert.equal(second.body.id, first.body.id);
  assert.equal((await open(world)).length, 1);
  assert.equal((await accept(world, tokenOf(first), session)).body.code, "invitation.missing");
  assert.equal((await accept(world, tokenOf(second), session)).body.role, "editor");
});

test("a repeat with the same Idempotency-Key comes without the link and leaves the first one good", async (t) => {
  const world = await openWorld(t);
  const { session } = await signUp(world);
  const send = () =>
    world.call("POST", "/api/v1/invitations", {
      as: world.acme.owner,
      body: { email: grace.email, role: "agent" },
      headers: { "idempotency-key": "once" },
    });

  const [first, again] = [await send(), await send()];

  assert.deepEqual([again.status, again.body.id, "link" in again.body], [201, first.body.id, false]);
  assert.equal((await accept(world, tokenOf(first), session)).status, 200);
});

test("an invitation is open for seven days", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));
  const { session } = await signUp(world);
  world.clock.advance(7 * day);

  const late = await accept(world, token, session);

  assert.deepEqual([late.status, late.body.code], [410, "invitation.expired"]);
});

test("a taken back invitation is good for nothing", async (t) => {
  const world = await openWorld(t);
  const invited = await invite(world);
  const { session } = await signUp(world);
  const path = `/api/v1/invitations/${invited.body.id}`;

  assert.equal((await world.call("DELETE", path, { as: world.acme.owner })).status, 204);

  assert.equal((await accept(world, tokenOf(invited), session)).body.code, "invitation.missing");
  assert.equal((await world.call("DELETE", path, { as: world.acme.owner })).status, 404);
});

test("a wrong invitation is refused and invites nobody", async (t) => {
  const world = await openWorld(t);
  const [admin, agent] = [await world.acme.member("admin"), await world.acme.member("agent")];
  const me = await world.call("GET", "/api/v1/auth/me", { as: admin.session });

  const answers = [
    [await invite(world, { email: "grace" }), 422, "request.invalid"],
    [await invite(world, { role: "boss" }), 422, "request.invalid"],
    [await invite(world, { colour: "red" }), 422, "request.invalid"],
    [await invite(world, { role: "owner" }, admin.session), 403, "permission.missing"],
    [await invite(world, {}, agent.session), 403, "permission.missing"],
    [await invite(world, {}, {}), 401, "caller.unknown"],
    [await invite(world, { email: me.body.member.email }), 409, "member.exists"],
  ] as const;

  for (const [{ status, body }, wanted, code] of answers)
    assert.deepEqual([status, body.code], [wanted, code]);
  assert.deepEqual(await open(world), []);
});

test("accepting needs a session, and a made up token is a missing invitation", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));

  assert.equal((await accept(world, token, {})).status, 401);
  assert.equal((await accept(world, token, world.acme.key)).status, 403);
  assert.equal((await accept(world, "made up", world.globex.owner)).body.code, "invitation.missing");
});

test("members and open invitations together stay within the plan", async (t) => {
  const world = await openWorld(t);
  await world.ctx.db.run(sql`update workspaces set plan = 'free' where id = ${world.acme.workspaceId}`);
  const emails = ["a", "b", "c", "d"].map((name) => `${name}@people.example`);

  const answers = await Promise.all(emails.map((email) => invite(world, { email })));

  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 409, 409]);
  assert.equal(answers.find(({ status }) => status === 409)?.body.code, "plan.limit_reached");
  const again = await invite(world, { email: (await open(world))[0].email });
  assert.equal(again.status, 201);
});

test("the list of invitations pages oldest first and belongs to its workspace", async (t) => {
  const world = await openWorld(t);
  for (const name of ["a", "b", "c"]) await invite(world, { email: `${name}@people.example` });
  const list = (query: string, as = world.acme.owner) =>
    world.call("GET", `/api/v1/invitations?${query}`, { as });

  const first = await list("limit=2");
  const rest = await list(`limit=2&cursor=${first.body.nextCursor}`);

  const emails = [...first.body.invitations, ...rest.body.invitations].map(({ email }) => email);
  assert.deepEqual(emails, ["a@people.example", "b@people.example", "c@people.example"]);
  assert.equal(rest.body.nextCursor, null);
  assert.equal((await list(`cursor=${first.body.nextCursor}`, world.globex.owner)).status, 422);
  assert.deepEqual((await list("", world.globex.owner)).body.invitations, []);
});

test("the neighbour's invitation is a missing one, and stays open", async (t) => {
  const world = await openWorld(t);
  const { id } = (await invite(world, {}, world.globex.owner)).body;
  const as = world.acme.owner;

  const foreign = await world.call("DELETE", `/api/v1/invitations/${id}`, { as });
  const missing = await world.call("DELETE", "/api/v1/invitations/inv_nothing", { as });

  assert.deepEqual([foreign.status, foreign.body.code], [404, "invitation.missing"]);
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  const theirs = await world.call("GET", "/api/v1/invitations", { as: world.globex.owner });
  assert.equal(theirs.body.invitations.length, 1);
});

test("the token is nowhere in the database in readable form", async (t) => {
  const world = await openWorld(t);
  const token = tokenOf(await invite(world));

  const rows = await world.ctx.db.all(sql<{ row: string }>`
    select invitations::text as row from invitations union all select audit_log::text from audit_log`);

  assert.ok(rows.length > 1);
  assert.ok(rows.every(({ row }) => !row.includes(token)));
});

test("where sign-up is for the invited, an open invitation lets its address in and no other", async (t) => {
  const world = await openWorld(t, { SIGN_UP: "invited" });
  const refused = await signUp(world);
  assert.deepEqual([refused.answer.status, refused.answer.body.code], [403, "sign_up.closed"]);
  await invite(world);

  const other = await signUp(world, { email: "other@people.example" });
  const invited = await signUp(world, { email: "GRACE@people.example" });

  assert.equal(other.answer.status, 403);
  assert.equal(invited.answer.status, 200);
});

test("with a mail server the link is mailed and not shown, sealed until it is sent", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url, MAIL_FROM: "Acme <hello@acme.example>" });
  const { session } = await signUp(world);
  await mail.next();

  const invited = await invite(world);
  const received = await mail.next();

  assert.deepEqual([invited.body.isMailed, "link" in invited.body], [true, false]);
  assert.equal(received.to, grace.email);
  assert.match(received.text, /^From: Acme <hello@acme\.example>$/m);
  assert.match(received.text, /^Message-ID: <\w+@acme\.example>$/m);
  const token = /join#([0-9A-Za-z]{40})/.exec(plain(received))?.[1] ?? "";
  assert.equal((await accept(world, token, session)).status, 200);
});

test("a mail that was not taken is tried again", async (t) => {
  const mail = await openMailServer(t);
  const world = await openWorld(t, { SMTP_URL: mail.url });
  mail.refuseNext();

  await invite(world);

  const received = await mail.next();
  assert.equal(received.to, grace.email);
});
