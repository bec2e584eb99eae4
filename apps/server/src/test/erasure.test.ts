import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { readStatements } from "./statements/statements.ts";
import { until } from "./until.ts";
import { openWorld, type World } from "./world.ts";

const root = join(import.meta.dirname, "../../../..");

/** The tables that hold rows of a workspace, `workspaces` itself aside. */
async function tenantTables({ ctx }: World): Promise<string[]> {
  const rows = await ctx.db.all(sql<{ name: string }>`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and attname = 'workspace_id' order by relname`);
  return rows.map(({ name }) => name);
}

/** How many rows each table holds of a workspace. */
async function rowsOf(world: World, workspaceId: string): Promise<Map<string, number>> {
  const tables = await tenantTables(world);
  const counts = await Promise.all(
    tables.map(async (table): Promise<[string, number]> => {
      const text = `select count(*) from ${table} where workspace_id = $1`;
      const { count } = await world.ctx.db.one<{ count: number }>({ name: "", text, values: [workspaceId] });
      return [table, count];
    }),
  );
  return new Map(counts);
}

/** A company that has used all there is to use. */
async function live(world: World, company: World["acme"]): Promise<void> {
  await company.subscribes("message.sent", "https://127.0.0.1:1/nobody");
  await company.knows("Opening hours", "We are open from nine to six.");
  await company.call("POST", "/notifications", {
    kind: "email",
    target: "ada@example.com",
    events: ["source.failed"],
  });
  await company.call("POST", "/models", { vendor: "openai", model: "gpt", apiKey: "sk-1" });
  await world.ctx.db.run(sql`
    insert into source_pages (workspace_id, source_id, url, place, content_hash, passage_count)
    select workspace_id, id, 'https://acme.example', 0, '', 0 from sources where workspace_id = ${company.workspaceId}`);
  await world.ctx.db.run(sql`
    insert into passage_vectors (workspace_id, bot_id, space, source_id, text_hash, vector)
    select workspace_id, bot_id, '', id, '', '' from sources where workspace_id = ${company.workspaceId}`);
  await company.call("POST", `/bots/${company.botId}/saved-questions`, { question: "Hello?" });
  await company.connects("orders", "number,email\nW1042,ada@example.com");
  await company.customer("ada");
  const conversationId = await company.conversation({ status: "assigned" });
  await company.call("POST", "/actions/capture-lead", { conversationId, email: "ada@example.com" });
  await company.call("POST", `/conversations/${conversationId}/notes`, { text: "Called back." });
  const { messages } = (await company.call("GET", `/conversations/${conversationId}/messages`)).body;
  const byBot = messages.find(({ author }: { author: string }) => author === "bot");
  await company.call("POST", `/messages/${byBot.id}/feedback`, { rating: "up" });
  await company.call("POST", "/canned-replies", { shortcut: "hello", text: "Hello!" });
  await company.call("POST", "/invitations", { email: "grace@example.com", role: "agent" });
  await world.call("POST", "/api/v1/bots", {
    as: company.key,
    body: { name: "Second" },
    headers: { "idempotency-key": "once" },
  });
  await until("each delivery was tried", async () => {
    const rows = await rowsOf(world, company.workspaceId);
    return rows.get("attempts") === rows.get("deliveries");
  });
}

function remove({ call, acme }: World, confirmName: string, as = acme.owner) {
  return call("DELETE", "/api/v1/workspace", { as, body: { confirmName } });
}

test("a deleted workspace leaves nothing behind, and its neighbour loses nothing", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  await live(world, acme);
  await live(world, globex);
  for (const [table, count] of await rowsOf(world, acme.workspaceId))
    assert.ok(count > 0, `${table} is empty`);
  const theirs = await rowsOf(world, globex.workspaceId);

  assert.equal((await remove(world, "Acme")).status, 204);
  world.clock.advance(1000);

  const left = [...(await rowsOf(world, acme.workspaceId))].filter(([, count]) => count > 0);
  assert.deepEqual(left, []);
  assert.deepEqual(await rowsOf(world, globex.workspaceId), theirs);
  assert.equal((await acme.call("GET", "/bots")).status, 401);
  assert.equal((await world.call("GET", "/api/v1/workspace", { as: acme.owner })).status, 404);
});

test("every table that knows workspaces is emptied by somebody's eraser", async (t) => {
  const statements = readStatements(root).map(({ text }) => text.trim());

  for (const table of await tenantTables(await openWorld(t))) {
    const erases = `delete from ${table} where workspace_id = $1`;
    assert.ok(statements.includes(erases), `Erase ${table} in its domain's store and name that in app.ts.`);
  }
});

test("a visitor who was talking finds the chat gone and stores nothing", async (t) => {
  const world = await openWorld(t);
  const [newcomer, regular] = [await world.acme.visitor(), await world.acme.visitor()];
  await regular.asks("Hello there");
  await remove(world, "Acme");

  const answers = [
    await newcomer.says("Hello?"),
    await regular.says("Hello?"),
    await newcomer.presses("person"),
  ];

  for (const { status } of answers) assert.equal(status, 404);
  assert.equal((await rowsOf(world, world.acme.workspaceId)).get("messages"), 0);
});

test("a workspace is deleted by an owner who writes its name, and by nobody else", async (t) => {
  const world = await openWorld(t);
  const admin = await world.acme.member("admin");

  const wrong = await remove(world, "acme");
  const byAdmin = await remove(world, "Acme", admin.session);
  const byNobody = await remove(world, "Acme", {});

  assert.deepEqual([wrong.status, wrong.body.errors[0].pointer], [422, "/confirmName"]);
  assert.deepEqual([byAdmin.status, byAdmin.body.code], [403, "permission.missing"]);
  assert.equal(byNobody.status, 401);
  assert.equal((await world.acme.call("GET", "/bots")).status, 200);
  assert.equal((await remove(world, "Acme")).status, 204);
});

test("what is being made while a workspace goes either goes with it or is not made", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const as = await acme.busyKey();
  const make = (count: number) => world.call("POST", "/api/v1/bots", { as, body: { name: `Bot ${count}` } });

  const making = Array.from({ length: 40 }, (_, count) => make(count));
  const [removed, ...made] = await Promise.all([remove(world, "Acme"), ...making]);

  assert.equal(removed.status, 204);
  assert.ok(made.every(({ status }) => [201, 401, 404].includes(status)));
  const left = [...(await rowsOf(world, acme.workspaceId))].filter(([, count]) => count > 0);
  assert.deepEqual(left, []);
});
