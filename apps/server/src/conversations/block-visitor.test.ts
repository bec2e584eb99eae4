import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld } from "../test/world.ts";
import { inboxOf } from "./tell.ts";
import { isTyping } from "./tell-typing.ts";

test("a blocked visitor writes, asks, leaves and rates nothing more, and may again when let", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const visitor = await acme.visitorIn({ status: "waiting" });
  const { conversationId } = visitor;
  const count = async () => (await ctx.db.one(sql<{ n: number }>`select count(*) as n from messages`)).n;
  const before = await count();

  const blocked = await acme.call("POST", "/actions/block-visitor", { conversationId });

  assert.equal(blocked.status, 200);
  assert.deepEqual([blocked.body.status, blocked.body.isBlocked], ["resolved", true]);
  const tried = [
    await visitor.says("Let me in!"),
    await visitor.presses("person"),
    await visitor.leaves({ email: "ada@example.com" }),
    await visitor.call("POST", "/rating", { score: 1 }),
    await visitor.says("My mail is ada@example.com"),
  ];
  for (const { status, body } of tried) assert.deepEqual([status, body.code], [403, "visitor.blocked"]);
  assert.equal(await count(), before);
  assert.deepEqual((await acme.call("GET", "/leads")).body.leads, []);
  assert.equal((await visitor.messages()).length, before);

  const hints: unknown[] = [];
  ctx.bus.subscribe(inboxOf(acme.workspaceId), (hint) => hints.push(hint));
  assert.equal((await visitor.call("POST", "/typing")).status, 204);
  assert.deepEqual(hints.filter(isTyping), []);

  await acme.call("POST", "/actions/block-visitor", { conversationId, isBlocked: false });
  await visitor.call("POST", "/typing");
  await until("now it is shown", () => hints.some(isTyping));
  assert.equal((await visitor.says("Thank you")).status, 201);
  const { entries } = (await acme.call("GET", "/audit-log")).body;
  const actions = entries.map(({ action }: { action: string }) => action);
  assert.deepEqual(actions.slice(0, 2), ["visitor.unblocked", "visitor.blocked"]);
});

test("a blocked customer starts no session on another device either", async (t) => {
  const { acme, call } = await openWorld(t);
  const { identitySecret } = (await acme.call("POST", `/bots/${acme.botId}/identity-secret`)).body;
  const signature = createHmac("sha256", identitySecret).update("ada").digest("hex");
  const starts = () =>
    call("POST", "/api/widget/v1/sessions", {
      body: { botId: acme.botId, identity: { id: "ada", signature } },
    });
  const { token, conversationId } = (await starts()).body;
  await call("POST", "/api/widget/v1/messages", {
    as: { authorization: `Bearer ${token}` },
    body: { text: "Hello", clientMessageId: "one" },
  });

  await acme.call("POST", "/actions/block-visitor", { conversationId });
  const refused = await starts();

  assert.deepEqual([refused.status, refused.body.code], [403, "visitor.blocked"]);
  assert.equal((await call("POST", "/api/widget/v1/sessions", { body: { botId: acme.botId } })).status, 201);
});

test("the bot says nothing to who was blocked while it was thinking", async (t) => {
  const { acme } = await openWorld(t);
  const visitor = await acme.visitor();
  const { conversationId } = visitor;
  await Promise.all([
    visitor.says("Hello there"),
    acme.call("POST", "/actions/block-visitor", { conversationId }),
  ]);
  await acme.call("POST", "/actions/block-visitor", { conversationId });
  const said = (await visitor.messages()).length;

  assert.equal((await visitor.says("Hello?")).status, 403);
  assert.equal((await visitor.messages()).length, said);
});

test("an agent blocks, a viewer does not, and a neighbour finds no thread", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const conversationId = await acme.conversation({ status: "bot" });
  const [agent, viewer] = [await acme.member("agent"), await acme.member("viewer")];
  const blocks = (as: typeof agent.session) =>
    call("POST", "/api/v1/actions/block-visitor", { as, body: { conversationId } });

  assert.equal((await blocks(viewer.session)).status, 403);
  assert.equal((await blocks(globex.owner)).status, 404);
  assert.equal((await blocks(agent.session)).status, 200);
});
