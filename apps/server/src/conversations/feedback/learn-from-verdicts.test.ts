import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/db/index.ts";
import { openWorld, type World } from "../../test/world.ts";
import { learnFromVerdicts } from "./learn-from-verdicts.ts";

const question = "Can I send things back after their arrival?";

async function confidence({ acme }: World): Promise<number> {
  return (await acme.call("POST", `/bots/${acme.botId}/ask`, { question })).body.confidence;
}

/** A hundred verdicts as one that was really given: one answer stands for all. */
async function judged({ acme, ctx, clock }: World, times: number, rating: "up" | "down") {
  clock.advance(1000);
  const answer = await (await acme.visitor()).asks(question);
  await acme.call("POST", `/messages/${answer.id}/feedback`, { rating });
  await ctx.db.run(sql`
    insert into message_feedback
      (workspace_id, message_id, member_id, conversation_id, bot_id, rating, confidence_score, was_fallback, given_at,
       confidence_shift)
    select workspace_id, message_id, 'mem_' || number, conversation_id, bot_id, rating, confidence_score, was_fallback,
      ${clock.now()}, confidence_shift
    from message_feedback, generate_series(2, ${times}::int) as number where message_id = ${answer.id}`);
}

test("a bot that is often wrong becomes less sure, and says why; few verdicts change nothing", async (t) => {
  const world = await openWorld(t);
  const { acme, ctx } = world;
  await acme.knows("Sending things back", "You can send anything back within 30 days of its arrival.");
  await acme.knows("Shipping", "We ship within two days, to all of Europe.");
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0 });
  const before = await confidence(world);

  await judged(world, 99, "down");
  await learnFromVerdicts(ctx);
  assert.equal(await confidence(world), before);

  await judged(world, 1, "down");
  await learnFromVerdicts(ctx);
  const after = await confidence(world);
  assert.ok(after < before - 0.05, `${before} → ${after}`);
  const { body } = await acme.call("POST", `/bots/${acme.botId}/ask`, { question });
  assert.ok(body.trace.some(({ step }: { step: string }) => step === "verdicts"));

  await learnFromVerdicts(ctx);
  assert.equal(await confidence(world), after);
});

test("what was judged after learning is learned from as if before, so that a bot finds its place", async (t) => {
  const world = await openWorld(t);
  const { acme, ctx } = world;
  await acme.knows("Sending things back", "You can send anything back within 30 days of its arrival.");
  await acme.knows("Shipping", "We ship within two days, to all of Europe.");
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0 });
  const before = await confidence(world);
  await judged(world, 100, "down");
  await learnFromVerdicts(ctx);
  const lowered = await confidence(world);

  await judged(world, 500, "up");
  await learnFromVerdicts(ctx);

  const raised = await confidence(world);
  assert.ok(lowered < before && raised > before, `${before} → ${lowered} → ${raised}`);
});
