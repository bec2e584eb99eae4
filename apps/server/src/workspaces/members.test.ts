import assert from "node:assert/strict";
import { test } from "node:test";
import type { Caller } from "../test/call.ts";
import { openWorld, type World } from "../test/world.ts";

async function members({ acme, call }: World) {
  const { body } = await call("GET", "/api/v1/members", { as: acme.owner });
  return body.members as { id: string; role: string; name: string; email: string; joinedAt: string }[];
}

async function ownerOf(world: World): Promise<string> {
  return (await world.call("GET", "/api/v1/auth/me", { as: world.acme.owner })).body.member.id;
}

async function keyFor({ acme, call }: World, memberId: string, more: object = {}) {
  const body = { name: "Zapier", memberId, ...more };
  const { keyId } = (await call("POST", "/api/v1/auth/keys", { as: acme.owner, body })).body;
  const shown = await call("POST", `/api/v1/auth/keys/${keyId}/reveal`, { as: acme.owner });
  return { keyId, as: { authorization: `Bearer ${shown.body.key}` } };
}

function setRole({ call }: World, memberId: string, role: string, as: Caller) {
  return call("PATCH", `/api/v1/members/${memberId}`, { as, body: { role } });
}

test("everybody in a workspace sees who is in it, page by page in the order they joined", async (t) => {
  const world = await openWorld(t);
  world.clock.advance(1000);
  const viewer = await world.acme.member("viewer");

  const first = await world.call("GET", "/api/v1/members?limit=1", { as: viewer.session });
  const cursor = first.body.nextCursor;
  const rest = await world.call("GET", `/api/v1/members?limit=1&cursor=${cursor}`, { as: viewer.session });

  assert.deepEqual(Object.keys(first.body.members[0]), ["id", "name", "email", "role", "joinedAt"]);
  assert.deepEqual([first.body.members[0].name, first.body.members[0].role], ["Acme Owner", "owner"]);
  assert.deepEqual([rest.body.members[0].id, rest.body.nextCursor], [viewer.memberId, null]);
  assert.equal((await world.call("GET", "/api/v1/members")).status, 401);
  const foreign = await world.call("GET", `/api/v1/members?cursor=${cursor}`, { as: world.globex.owner });
  assert.equal(foreign.status, 422);
});

test("a member's page tells those who manage keys which would stop, and nobody else", async (t) => {
  const world = await openWorld(t);
  const agent = await world.acme.member("agent");
  const { keyId } = await keyFor(world, agent.memberId);
  const path = `/api/v1/members/${agent.memberId}`;

  const seen = await world.call("GET", path, { as: world.acme.owner });
  const seenByAgent = await world.call("GET", path, { as: agent.session });

  assert.deepEqual(
    seen.body.keys.map(({ id, name }: { id: string; name: string }) => [id, name]),
    [[keyId, "Zapier"]],
  );
  assert.equal(seenByAgent.body.keys, null);
});

test("a new role counts everywhere within a second", async (t) => {
  const world = await openWorld(t);
  const member = await world.acme.member("viewer");
  const { as } = await keyFor(world, member.memberId);
  assert.equal((await world.call("GET", "/api/v1/hooks", { as })).status, 403);

  const changed = await setRole(world, member.memberId, "admin", world.acme.owner);
  world.clock.advance(1000);

  assert.deepEqual([changed.status, changed.body.role], [200, "admin"]);
  assert.equal((await world.call("GET", "/api/v1/hooks", { as })).status, 200);
  assert.equal((await setRole(world, member.memberId, "admin", world.acme.owner)).status, 200);
});

test("an admin makes, changes and removes no owners", async (t) => {
  const world = await openWorld(t);
  const [admin, agent] = [await world.acme.member("admin"), await world.acme.member("agent")];
  const owner = await ownerOf(world);
  const before = await members(world);

  const answers = [
    await setRole(world, agent.memberId, "owner", admin.session),
    await setRole(world, admin.memberId, "owner", admin.session),
    await setRole(world, owner, "viewer", admin.session),
    await world.call("DELETE", `/api/v1/members/${owner}`, { as: admin.session }),
    await world.call("DELETE", `/api/v1/members/${agent.memberId}?reissueKeysTo=${owner}`, {
      as: admin.session,
    }),
  ];

  for (const { status, body } of answers) assert.deepEqual([status, body.code], [403, "permission.missing"]);
  assert.deepEqual(await members(world), before);
  assert.equal((await setRole(world, agent.memberId, "editor", admin.session)).status, 200);
});

test("only owners and admins change members, and a wrong call changes nothing", async (t) => {
  const world = await openWorld(t);
  const [editor, agent] = [await world.acme.member("editor"), await world.acme.member("agent")];
  const before = await members(world);

  assert.equal((await setRole(world, agent.memberId, "viewer", editor.session)).status, 403);
  const removed = await world.call("DELETE", `/api/v1/members/${agent.memberId}`, { as: editor.session });
  assert.equal(removed.status, 403);
  assert.equal((await setRole(world, agent.memberId, "boss", world.acme.owner)).status, 422);
  assert.equal((await setRole(world, agent.memberId, "viewer", {})).status, 401);
  const same = `${agent.memberId}?reissueKeysTo=${agent.memberId}`;
  assert.equal((await world.call("DELETE", `/api/v1/members/${same}`, { as: world.acme.owner })).status, 422);
  const nobody = `${agent.memberId}?reissueKeysTo=mem_nothing`;
  assert.equal(
    (await world.call("DELETE", `/api/v1/members/${nobody}`, { as: world.acme.owner })).status,
    404,
  );

  assert.deepEqual(await members(world), before);
});

test("the last owner can neither step down nor go, and of two who do it at once one stays", async (t) => {
  const world = await openWorld(t);
  const owner = await ownerOf(world);
  const leave = (as: Caller) => world.call("POST", "/api/v1/workspace/leave", { as });

  const alone = [
    await setRole(world, owner, "admin", world.acme.owner),
    await world.call("DELETE", `/api/v1/members/${owner}`, { as: world.acme.owner }),
    await leave(world.acme.owner),
  ];
  for (const { status, body } of alone) assert.deepEqual([status, body.code], [409, "workspace.last_owner"]);

  const second = await world.acme.member("owner");
  const both = await Promise.all([leave(world.acme.owner), leave(second.session)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [204, 409]);
});

test("whoever is removed is out within a second, and their keys with them", async (t) => {
  const world = await openWorld(t);
  const agent = await world.acme.member("agent");
  const { keyId, as } = await keyFor(world, agent.memberId);
  assert.equal((await world.call("GET", "/api/v1/bots", { as })).status, 200);

  const removed = await world.call("DELETE", `/api/v1/members/${agent.memberId}`, { as: world.acme.owner });
  world.clock.advance(1000);

  assert.equal(removed.status, 204);
  assert.equal((await world.call("GET", "/api/v1/bots", { as })).status, 401);
  assert.equal((await world.call("GET", "/api/v1/bots", { as: agent.session })).status, 404);
  const { keys } = (await world.call("GET", "/api/v1/auth/keys", { as: world.acme.owner })).body;
  assert.ok(keys.find(({ id }: { id: string }) => id === keyId).revokedAt);
  const again = await world.call("DELETE", `/api/v1/members/${agent.memberId}`, { as: world.acme.owner });
  assert.deepEqual([again.status, again.body.code], [404, "member.missing"]);
});

test("keys that are issued to another member go on, and may do no more than before", async (t) => {
  const world = await openWorld(t);
  const [agent, admin] = [await world.acme.member("agent"), await world.acme.member("admin")];
  const { keyId, as } = await keyFor(world, agent.memberId);

  const path = `/api/v1/members/${agent.memberId}?reissueKeysTo=${admin.memberId}`;
  assert.equal((await world.call("DELETE", path, { as: world.acme.owner })).status, 204);
  world.clock.advance(1000);

  const me = await world.call("GET", "/api/v1/auth/me", { as });
  assert.deepEqual([me.body.key.id, me.body.member.id], [keyId, admin.memberId]);
  assert.equal((await world.call("GET", "/api/v1/conversations", { as })).status, 200);
  assert.equal((await world.call("GET", "/api/v1/hooks", { as })).status, 403);
});

test("a narrow key cannot hand keys on", async (t) => {
  const world = await openWorld(t);
  const [agent, other] = [await world.acme.member("agent"), await world.acme.member("agent")];
  const { as } = await keyFor(world, await ownerOf(world), { scopes: ["members:manage"] });

  const path = `/api/v1/members/${agent.memberId}?reissueKeysTo=${other.memberId}`;
  const { status, body } = await world.call("DELETE", path, { as });

  assert.deepEqual([status, body.code], [403, "permission.missing"]);
  assert.match(body.detail, /keys:manage/);
});

test("anybody leaves by themselves, but a key does not leave for them", async (t) => {
  const world = await openWorld(t);
  const viewer = await world.acme.member("viewer");

  const byKey = await world.call("POST", "/api/v1/workspace/leave", { as: world.acme.key });
  const left = await world.call("POST", "/api/v1/workspace/leave", { as: viewer.session });
  world.clock.advance(1000);
  const again = await world.call("POST", "/api/v1/workspace/leave", { as: viewer.session });

  assert.deepEqual([byKey.status, byKey.body.code], [403, "session.required"]);
  assert.equal(left.status, 204);
  assert.deepEqual([again.status, again.body.code], [404, "workspace.missing"]);
});

test("the threads of a member who goes are back with the team", async (t) => {
  const world = await openWorld(t);
  const agent = await world.acme.member("agent");
  const id = await world.acme.conversation({ status: "waiting" });
  await world.acme.assigns(id, agent.memberId);

  await world.call("DELETE", `/api/v1/members/${agent.memberId}`, { as: world.acme.owner });

  const { body } = await world.acme.call("GET", `/conversations/${id}`);
  assert.deepEqual([body.status, body.assignee], ["waiting", null]);
});

test("the neighbour's member is a missing one, and stays what they are", async (t) => {
  const world = await openWorld(t);
  const theirs = await world.globex.member("agent");
  const [mine, as] = [await world.acme.member("agent"), world.acme.owner];

  for (const [method, path, body] of [
    ["GET", (id: string) => `/api/v1/members/${id}`, undefined],
    ["PATCH", (id: string) => `/api/v1/members/${id}`, { role: "viewer" }],
    ["DELETE", (id: string) => `/api/v1/members/${id}`, undefined],
    ["DELETE", (id: string) => `/api/v1/members/${mine.memberId}?reissueKeysTo=${id}`, undefined],
  ] as const) {
    const foreign = await world.call(method, path(theirs.memberId), { as, body });
    const missing = await world.call(method, path("mem_nothing"), { as, body });
    assert.deepEqual([foreign.status, foreign.body.code], [404, "member.missing"]);
    assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  }
  const still = await world.call("GET", `/api/v1/members/${theirs.memberId}`, { as: world.globex.owner });
  assert.equal(still.body.role, "agent");
});
