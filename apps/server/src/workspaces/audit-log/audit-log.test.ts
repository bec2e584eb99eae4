import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import type { Caller } from "../../test/call.ts";
import { openWorld, type World } from "../../test/world.ts";

const path = "/api/v1/audit-log";

async function log({ call, acme }: World, query = "", as: Caller = acme.owner) {
  return (await call("GET", `${path}?limit=100&${query}`, { as })).body.entries;
}

async function actions(world: World, query = ""): Promise<string[]> {
  const entries = await log(world, query);
  return entries.map(({ action }: { action: string }) => action).reverse();
}

test("the audit log tells who did what, when, through which key and from where", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;

  const [newest] = await log(world);

  assert.deepEqual(newest, {
    id: newest.id,
    action: "bot.made",
    subjectId: acme.botId,
    detail: { name: "Acme Bot" },
    by: { memberId: newest.by.memberId, name: "Acme Owner", email: newest.by.email },
    apiKeyId: acme.keyId,
    address: "127.0.0.1",
    at: "2026-03-02T09:00:00Z",
  });
  assert.deepEqual(await actions(world), ["workspace.made", "key.made", "key.revealed", "bot.made"]);
});

test("every act that changes who may do what, or ends something, is in the audit log", async (t) => {
  const world = await openWorld(t);
  const { acme, call } = world;
  const as = acme.owner;
  const post = async (to: string, body: object) => (await call("POST", `/api/v1${to}`, { as, body })).body;
  const agent = await acme.member("agent");
  const sourceId = await acme.knows("Opening hours", "We are open from nine to six.");
  const hook = await post("/hooks", { event: "message.sent", targetUrl: "https://hooks.example/nebulahex" });
  const { keyId } = await post("/auth/keys", { name: "Zapier", memberId: agent.memberId });
  const invited = await post("/invitations", { email: "grace@example.com", role: "agent" });
  const before = (await actions(world)).length;

  await call("PATCH", "/api/v1/workspace", { as, body: { region: "DE" } });
  await call("PATCH", `/api/v1/auth/keys/${keyId}`, { as, body: { name: "Make" } });
  await call("PATCH", `/api/v1/members/${agent.memberId}`, { as, body: { role: "viewer" } });
  await call("DELETE", `/api/v1/invitations/${invited.id}`, { as });
  await call("DELETE", `/api/v1/members/${agent.memberId}`, { as });
  await call("DELETE", `/api/v1/hooks/${hook.hookId}`, { as });
  await call("DELETE", `/api/v1/sources/${sourceId}`, { as });
  await call("PATCH", `/api/v1/bots/${acme.botId}`, { as, body: { name: "New" } });
  await call("DELETE", `/api/v1/bots/${acme.botId}`, { as });
  await call("DELETE", `/api/v1/auth/keys/${acme.keyId}`, { as });

  assert.deepEqual((await actions(world)).slice(before), [
    "workspace.changed",
    "key.renamed",
    "member.role_changed",
    "invitation.revoked",
    "key.revoked",
    "member.removed",
    "hook.deleted",
    "source.deleted",
    "bot.changed",
    "bot.deleted",
    "key.revoked",
  ]);
});

test("what did not happen is not told", async (t) => {
  const world = await openWorld(t);
  const { acme, globex, call } = world;
  const before = await actions(world);

  await call("DELETE", "/api/v1/auth/keys/key_nothing", { as: acme.owner });
  await call("DELETE", `/api/v1/bots/${globex.botId}`, { as: acme.owner });
  await call("PATCH", "/api/v1/workspace", { as: acme.owner, body: { region: "?" } });

  assert.deepEqual(await actions(world), before);
});

test("a sign-in is told in every workspace of the person, a sign-up where they are invited", async (t) => {
  const world = await openWorld(t);
  const { call, acme, ctx } = world;
  const headers = { origin: ctx.config.publicUrl };
  const body = { name: "Grace", email: "grace@people.example", password: "correct horse battery" };
  const invitation = { email: body.email, role: "agent" };
  const invited = await call("POST", "/api/v1/invitations", { as: acme.owner, body: invitation });

  const signedUp = await call("POST", "/api/auth/sign-up/email", { body, headers });
  const as = { cookie: String(signedUp.headers["set-cookie"]).split(";", 1)[0] ?? "", ...headers };
  const token = invited.body.link.split("#")[1];
  await call("POST", "/api/v1/invitations/accept", { as, body: { token } });
  await call("POST", "/api/auth/sign-in/email", { body, headers });
  await call("POST", "/api/auth/sign-in/email", { body: { ...body, password: "wrong horse" }, headers });

  const [signIn, joined, signUp] = await log(world);
  assert.deepEqual(
    [signUp.action, signUp.by, signUp.subjectId, signUp.address],
    ["user.signed_up", null, signedUp.body.user.id, "127.0.0.1"],
  );
  assert.deepEqual([joined.action, joined.by.name, joined.address], ["member.joined", "Grace", "127.0.0.1"]);
  assert.deepEqual([signIn.action, signIn.by.name], ["user.signed_in", "Grace"]);
  assert.ok(
    !(await log(world, "", world.globex.owner)).some((one: { action: string }) => /user/.test(one.action)),
  );
});

test("the audit log narrows by action, member and time, and pages without a gap", async (t) => {
  const world = await openWorld(t);
  const { acme, call, clock } = world;
  const admin = await acme.member("admin");
  clock.advance(60_000);
  await call("POST", "/api/v1/bots", { as: admin.session, body: { name: "Second" } });
  clock.advance(60_000);
  await call("POST", "/api/v1/bots", { as: acme.owner, body: { name: "Third" } });

  assert.deepEqual(await actions(world, "action=bot.made"), ["bot.made", "bot.made", "bot.made"]);
  assert.deepEqual(await actions(world, `memberId=${admin.memberId}`), ["bot.made"]);
  const minute = await log(world, "from=2026-03-02T09:01:00Z&to=2026-03-02T10:02:00%2B01:00");
  assert.deepEqual(
    minute.map(({ detail }: { detail: { name: string } }) => detail.name),
    ["Second"],
  );

  const all = await log(world);
  const paged = [];
  for (let cursor = ""; ; ) {
    const { body } = await call("GET", `${path}?limit=2${cursor}`, { as: acme.owner });
    paged.push(...body.entries);
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }
  assert.deepEqual(paged, all);
});

test("owners and admins read the audit log of their own workspace, and wrong filters are refused", async (t) => {
  const world = await openWorld(t);
  const { acme, globex, call } = world;
  const editor = await acme.member("editor");
  const first = await call("GET", `${path}?limit=1`, { as: acme.owner });

  assert.equal((await call("GET", path)).status, 401);
  assert.equal((await call("GET", path, { as: editor.session })).status, 403);
  for (const query of [
    "action=nothing",
    "from=yesterday",
    `cursor=${first.body.nextCursor}&action=key.made`,
  ]) {
    assert.equal((await call("GET", `${path}?${query}`, { as: acme.owner })).status, 422, query);
  }
  const foreign = await call("GET", `${path}?cursor=${first.body.nextCursor}`, { as: globex.owner });
  assert.equal(foreign.status, 422);
  const theirs = (await log(world, "", globex.owner))[0].by.memberId;
  assert.deepEqual(await log(world, `memberId=${theirs}`), await log(world, "memberId=mem_nothing"));
});

test("the database refuses to change, delete or empty the audit log", async (t) => {
  const { ctx, acme } = await openWorld(t);

  for (const statement of [
    sql`update audit_log set action = 'nothing'`,
    sql`delete from audit_log where workspace_id = ${acme.workspaceId}`,
    sql`truncate audit_log`,
  ]) {
    await assert.rejects(ctx.db.run(statement), /append-only/);
  }
});
