import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { jobs } from "../platform/jobs/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";

const dayMs = 86_400_000;

async function purges({ ctx }: World): Promise<void> {
  await jobs.add(ctx.db, "purge-bots", {});
  await until("the purge is done", async () => {
    const { left } = await ctx.db.one(
      sql<{ left: number }>`select count(*) as left from graphile_worker.jobs`,
    );
    return left === 0;
  });
}

async function keptOf({ ctx }: World, botId: string) {
  return ctx.db.one(sql<Record<string, number>>`
    select
      (select count(*) from sources where bot_id = ${botId}) as sources,
      (select count(*) from passages where bot_id = ${botId}) > 0 as passages,
      (select count(*) from live_data where bot_id = ${botId}) as systems,
      (select count(*) from listed_orders where bot_id = ${botId}) as orders,
      (select count(*) from saved_questions where bot_id = ${botId}) as questions,
      (select count(*) from bots where id = ${botId} and synonyms <> '[]') as synonyms,
      (select count(*) from conversations where bot_id = ${botId}) as threads`);
}

async function teach({ acme }: World): Promise<void> {
  await acme.knows("Opening hours", "We are open from nine to six.");
  await acme.connects("orders", "number,email\nW1042,ada@example.com");
  await acme.call("POST", `/bots/${acme.botId}/saved-questions`, { question: "When do you open?" });
  await acme.call("PATCH", `/bots/${acme.botId}`, { synonyms: [["sofa", "couch"]] });
  await acme.conversation({ status: "waiting" });
}

test("a deleted bot is listed with when it was deleted, and restored it answers as before", async (t) => {
  const { acme } = await openWorld(t);
  await acme.knows("Opening hours", "We are open from nine to six.");
  await acme.call("PATCH", `/bots/${acme.botId}`, { threshold: 0 });
  const before = await acme.call("GET", `/bots/${acme.botId}`);
  await acme.call("DELETE", `/bots/${acme.botId}`);

  const deleted = await acme.call("GET", "/bots?deleted=true");
  const restored = await acme.call("POST", `/bots/${acme.botId}/restore`);
  const again = await acme.call("POST", `/bots/${acme.botId}/restore`);

  assert.deepEqual(deleted.body.bots, [
    {
      id: acme.botId,
      name: "Acme Bot",
      isActive: true,
      createdAt: "2026-03-02T09:00:00Z",
      deletedAt: "2026-03-02T09:00:00Z",
    },
  ]);
  assert.equal(restored.status, 200);
  assert.deepEqual(restored.body, before.body);
  assert.deepEqual(again.body, before.body);
  assert.deepEqual((await acme.call("GET", "/bots?deleted=true")).body.bots, []);
  assert.equal((await acme.call("GET", "/bots?deleted=false")).body.bots.length, 1);
  assert.match((await (await acme.visitor()).asks("When are you open?")).text, /nine to six/);
  const { entries } = (await acme.call("GET", "/audit-log?action=bot.restored")).body;
  assert.deepEqual(
    entries.map(({ subjectId }: { subjectId: string }) => subjectId),
    [acme.botId],
  );
});

test("what a bot knew is kept for 30 days and then erased; its threads stay", async (t) => {
  const world = await openWorld(t);
  const { acme, clock } = world;
  await teach(world);
  await acme.call("DELETE", `/bots/${acme.botId}`);
  const all = { sources: 1, passages: true, systems: 1, orders: 1, questions: 1, synonyms: 1, threads: 1 };

  clock.advance(30 * dayMs - 1000);
  await purges(world);
  assert.deepEqual(await keptOf(world, acme.botId), all);
  assert.equal((await acme.call("GET", "/bots?deleted=true")).body.bots.length, 1);

  clock.advance(1000);
  assert.equal((await acme.call("POST", `/bots/${acme.botId}/restore`)).status, 404);
  assert.equal((await acme.call("GET", "/bots?deleted=true")).body.bots.length, 0);
  await purges(world);
  const left = { sources: 0, passages: false, systems: 0, orders: 0, questions: 0, synonyms: 0, threads: 1 };
  assert.deepEqual(await keptOf(world, acme.botId), left);
  assert.equal((await acme.call("GET", "/conversations")).body.conversations.length, 1);
});

test("the purge leaves those alone that are there or were restored", async (t) => {
  const world = await openWorld(t);
  const { acme, clock } = world;
  await teach(world);
  await acme.call("DELETE", `/bots/${acme.botId}`);
  clock.advance(29 * dayMs);
  await acme.call("POST", `/bots/${acme.botId}/restore`);
  clock.advance(29 * dayMs);

  await purges(world);

  assert.equal((await keptOf(world, acme.botId)).sources, 1);
  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.sourceCount, 1);
});

test("no more bots are restored than the plan allows, also of many at once", async (t) => {
  const { acme, ctx } = await openWorld(t);
  const made = await Promise.all([1, 2, 3].map((n) => acme.call("POST", "/bots", { name: `Bot ${n}` })));
  const ids: string[] = made.map(({ body }) => body.id);
  for (const id of ids) await acme.call("DELETE", `/bots/${id}`);
  await ctx.db.run(sql`insert into plans (name, bots) values ('two', 2)`);
  await ctx.db.run(sql`update workspaces set plan = 'two' where id = ${acme.workspaceId}`);

  const restored = await Promise.all(ids.map((id) => acme.call("POST", `/bots/${id}/restore`)));

  assert.deepEqual(restored.map(({ status }) => status).sort(), [200, 409, 409]);
  assert.equal((await acme.call("GET", "/bots")).body.bots.length, 2);
  assert.equal((await acme.call("GET", "/bots?deleted=true")).body.bots.length, 2);
});
