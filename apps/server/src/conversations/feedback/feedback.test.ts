import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import type { Caller } from "../../test/call.ts";
import { openWorld } from "../../test/world.ts";

test("each member has one say on what the bot wrote, and may change it", async (t) => {
  const { acme, call, ctx } = await openWorld(t);
  const agent = await acme.member("agent");
  const visitor = await acme.visitor();
  const answer = await visitor.asks("How tall is the shop?");
  const rate = (rating: string | null, as: Caller = agent.session) =>
    call("POST", `/api/v1/messages/${answer.id}/feedback`, { as, body: { rating } });
  const shown = async () => {
    const { messages } = (await acme.call("GET", `/conversations/${visitor.conversationId}/messages`)).body;
    return messages.at(-1).feedback;
  };

  await rate("up");
  const changed = await rate("down");
  const other = await rate("up", acme.key);

  assert.deepEqual(
    [changed.status, changed.body.memberId, changed.body.rating],
    [200, agent.memberId, "down"],
  );
  assert.deepEqual([other.status, other.body.apiKeyId], [200, acme.keyId]);
  assert.deepEqual(await shown(), [
    { memberId: other.body.memberId, rating: "up" },
    { memberId: agent.memberId, rating: "down" },
  ]);
  const kept = await ctx.db.all(sql<{ confidence_score: number; was_fallback: boolean }>`
    select f.confidence_score, f.was_fallback from message_feedback f join messages m on m.id = f.message_id
    where f.bot_id = ${acme.botId} and f.confidence_score is not distinct from m.confidence_score`);
  assert.equal(kept.length, 2);

  assert.equal((await rate(null)).body.rating, null);
  assert.deepEqual(await shown(), [{ memberId: other.body.memberId, rating: "up" }]);
});

test("only what the bot wrote is judged", async (t) => {
  const { acme, globex } = await openWorld(t);
  const visitor = await acme.visitor();
  const said = await visitor.says("Hello");
  const rate = (company: typeof acme, id: string) =>
    company.call("POST", `/messages/${id}/feedback`, { rating: "up" });

  const [ofVisitor, ofNeighbour] = [await rate(acme, said.body.id), await rate(globex, said.body.id)];

  assert.deepEqual([ofVisitor.status, ofVisitor.body.code], [422, "message.not_by_bot"]);
  assert.deepEqual([ofNeighbour.status, ofNeighbour.body.code], [404, "message.missing"]);
});
