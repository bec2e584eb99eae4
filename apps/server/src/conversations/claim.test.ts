import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../test/world.ts";

test("of two who claim at once one wins, and the other is told who", async (t) => {
  const { acme } = await openWorld(t);
  const id = await acme.conversation({ status: "waiting" });
  const agents = [await acme.member("agent"), await acme.member("editor")];

  const answers = await Promise.all(agents.map(({ session }) => acme.claims(id, session)));

  const winner = answers.findIndex(({ status }) => status === 200);
  const loser = answers.find(({ status }) => status === 409);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal(loser?.body.code, "conversation.already_claimed");
  assert.match(loser?.body.detail, new RegExp(agents[winner]?.memberId ?? "nobody"));
});

test("whoever claims what is taken is told who has it: a member, or the team by a key", async (t) => {
  const { acme } = await openWorld(t);
  const { memberId, session } = await acme.member("agent");
  const id = await acme.conversation({ status: "waiting" });
  await acme.claims(id, session);

  const claimed = await acme.claims(id);
  const byKey = await acme.claims(await acme.conversation({ status: "assigned" }), session);

  assert.ok(claimed.body.detail.includes(memberId));
  assert.match(byKey.body.detail, /by an API key/);
});

test("a conversation goes to a member, on to another and back to everybody", async (t) => {
  const { acme } = await openWorld(t);
  const [one, other] = [await acme.member("agent"), await acme.member("agent")];
  const id = await acme.conversation({ status: "waiting" });

  const taken = await acme.assigns(id, one.memberId);
  const passedOn = await acme.assigns(id, other.memberId);
  const back = await acme.assigns(id, null);

  assert.deepEqual(taken.body.assignee, { memberId: one.memberId });
  assert.deepEqual(passedOn.body.assignee, { memberId: other.memberId });
  assert.deepEqual([back.body.status, back.body.assignee], ["waiting", null]);
  assert.equal((await acme.claims(id, one.session)).status, 200);
});

test("a member of another workspace is as missing as nobody, and nothing changes", async (t) => {
  const { acme, globex } = await openWorld(t);
  const stranger = await globex.member("agent");
  const id = await acme.conversation({ status: "waiting" });
  const before = (await acme.call("GET", `/conversations/${id}`)).body;

  const foreign = await acme.assigns(id, stranger.memberId);
  const missing = await acme.assigns(id, "mem_nothing");

  assert.equal(foreign.status, 404);
  assert.equal(foreign.body.code, "member.missing");
  assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  assert.deepEqual((await acme.call("GET", `/conversations/${id}`)).body, before);
});

test("another workspace's conversation is missing for every act, and stays as it is", async (t) => {
  const { acme, globex } = await openWorld(t);
  const id = await globex.conversation({ status: "waiting" });
  const { memberId } = await acme.member("agent");
  const before = (await globex.call("GET", `/conversations/${id}`)).body;

  for (const act of [
    (on: string) => acme.sends(on, "Hello"),
    (on: string) => acme.resolves(on),
    (on: string) => acme.escalates(on),
    (on: string) => acme.claims(on),
    (on: string) => acme.assigns(on, memberId),
    (on: string) => acme.assigns(on, null),
    (on: string) => acme.call("GET", `/conversations/${on}`),
    (on: string) => acme.call("GET", `/conversations/${on}/messages`),
  ]) {
    const [foreign, missing] = [await act(id), await act("cnv_nothing")];
    assert.equal(foreign.status, 404);
    assert.deepEqual({ ...foreign.body, requestId: "" }, { ...missing.body, requestId: "" });
  }
  assert.deepEqual((await globex.call("GET", `/conversations/${id}`)).body, before);
});
