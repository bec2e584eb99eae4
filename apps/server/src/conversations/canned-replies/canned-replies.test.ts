import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../test/world.ts";

const path = "/canned-replies";
const refund = { shortcut: "refund", text: "We have sent your refund today." };

test("a canned reply is made, changed, listed by its shortcut and deleted", async (t) => {
  const { acme } = await openWorld(t);

  const made = await acme.call("POST", path, refund);
  await acme.call("POST", path, { shortcut: "Hello", text: "Hello!" });
  const changed = await acme.call("PATCH", `${path}/${made.body.id}`, { text: "It is on its way." });

  assert.equal(made.status, 201);
  assert.deepEqual(made.body, { id: made.body.id, ...refund, createdAt: "2026-03-02T09:00:00Z" });
  assert.deepEqual(changed.body, { ...made.body, text: "It is on its way." });
  const first = await acme.call("GET", `${path}?limit=1`);
  const rest = await acme.call("GET", `${path}?limit=1&cursor=${first.body.nextCursor}`);
  assert.equal(first.body.cannedReplies[0].shortcut, "Hello");
  assert.deepEqual(rest.body, { cannedReplies: [changed.body], nextCursor: null });

  assert.equal((await acme.call("DELETE", `${path}/${made.body.id}`)).status, 204);
  const again = await acme.call("DELETE", `${path}/${made.body.id}`);
  assert.deepEqual([again.status, again.body.code], [404, "canned_reply.missing"]);
});

test("a shortcut is one in its workspace, whatever the case, and free in the next", async (t) => {
  const { acme, globex } = await openWorld(t);
  const { body } = await acme.call("POST", path, refund);
  const other = await acme.call("POST", path, { shortcut: "late", text: "Sorry!" });

  const twice = await acme.call("POST", path, { ...refund, shortcut: "REFUND" });
  const renamed = await acme.call("PATCH", `${path}/${other.body.id}`, { shortcut: "Refund" });

  for (const refused of [twice, renamed]) {
    assert.deepEqual([refused.status, refused.body.code], [409, "canned_reply.shortcut_taken"]);
  }
  assert.equal((await acme.call("PATCH", `${path}/${body.id}`, { shortcut: "Refund" })).status, 200);
  assert.equal((await globex.call("POST", path, refund)).status, 201);
});

test("a wrong canned reply changes nothing", async (t) => {
  const { acme } = await openWorld(t);
  const { body } = await acme.call("POST", path, refund);

  for (const wrong of [{ shortcut: "two words" }, { text: "" }, { colour: "red" }]) {
    assert.equal((await acme.call("POST", path, { ...refund, shortcut: "new", ...wrong })).status, 422);
    assert.equal((await acme.call("PATCH", `${path}/${body.id}`, wrong)).status, 422);
  }

  assert.deepEqual((await acme.call("GET", path)).body.cannedReplies, [body]);
});

test("viewers read canned replies, those who reply write them", async (t) => {
  const { acme, call } = await openWorld(t);
  const [viewer, agent] = [await acme.member("viewer"), await acme.member("agent")];
  const send = (as = {}) => call("POST", `/api/v1${path}`, { as, body: refund });

  assert.equal((await send()).status, 401);
  assert.equal((await send(viewer.session)).status, 403);
  assert.equal((await send(agent.session)).status, 201);
  assert.equal((await call("GET", `/api/v1${path}`, { as: viewer.session })).body.cannedReplies.length, 1);
});

test("the neighbour's canned reply is a missing one, and stays as it is", async (t) => {
  const { acme, globex } = await openWorld(t);
  const { body } = await globex.call("POST", path, refund);

  for (const [method, change] of [["PATCH", { text: "Mine" }], ["DELETE"]] as const) {
    const foreign = await acme.call(method, `${path}/${body.id}`, change);
    const missing = await acme.call(method, `${path}/rpl_nothing`, change);
    assert.deepEqual([foreign.status, foreign.body.code], [404, "canned_reply.missing"]);
    assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  }

  assert.deepEqual((await globex.call("GET", path)).body.cannedReplies, [body]);
  assert.deepEqual((await acme.call("GET", path)).body.cannedReplies, []);
});
