import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";
import { readSource } from "./read-source.ts";

const returns = "# Returns\n\nSend it back within 30 days.\n\n## Costs\n\nWe pay the postage.";

function stored({ ctx }: World) {
  return ctx.db.one(sql<{ sources: number; passages: number; jobs: number }>`
    select (select count(*) from sources) as sources, (select count(*) from passages) as passages,
      (select count(*) from graphile_worker.jobs where task_identifier = 'read-source') as jobs`);
}

test("a source is read in the background, and the bot counts what it knows", async (t) => {
  const { acme } = await openWorld(t);
  const made = await acme.call("POST", `/bots/${acme.botId}/sources`, {
    kind: "text",
    title: "Hours",
    content: "We open at nine.",
    url: "https://acme.example/hours",
  });
  assert.equal(made.status, 201);
  assert.deepEqual([made.body.status, made.body.error, made.body.readAt], ["reading", null, null]);

  const id = await acme.knows("Returns", returns);

  const { body } = await acme.call("GET", `/sources/${id}`);
  assert.deepEqual([body.status, body.documentCount, body.passageCount], ["ready", 1, 2]);
  assert.equal(body.readAt, "2026-03-02T09:00:00Z");
  const list = await acme.call("GET", `/bots/${acme.botId}/sources`);
  assert.deepEqual(list.body.sources.map(({ title }: { title: string }) => title).sort(), [
    "Hours",
    "Returns",
  ]);
});

test("a list with bad lines is refused by line, and nothing is stored", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const content =
    '{"id":"1","title":"Ok","text":"Fine."}\nnonsense\n{"id":"1","title":"Again","text":"Twice."}';

  const { status, body } = await acme.call("POST", `/bots/${acme.botId}/sources`, {
    kind: "jsonl",
    title: "List",
    content,
  });

  assert.equal(status, 422);
  assert.equal(body.code, "source.unreadable");
  assert.deepEqual(
    body.errors.map(({ pointer, message }: { pointer: string; message: string }) => [
      pointer,
      message.slice(0, 7),
    ]),
    [
      ["/content", "line 2:"],
      ["/content", "line 3:"],
    ],
  );
  assert.deepEqual(await stored(world), { sources: 0, passages: 0, jobs: 0 });
});

test("a source that holds no text fails and says what to do", async (t) => {
  const { acme } = await openWorld(t);

  const id = await acme.knows("Empty page", "<main><script>1</script></main>", "html");

  const { body } = await acme.call("GET", `/sources/${id}`);
  assert.equal(body.status, "failed");
  assert.match(body.error, /Paste the text/);
  assert.equal((await acme.call("GET", `/bots/${acme.botId}`)).body.sourceCount, 0);
});

test("a source read twice leaves the same behind", async (t) => {
  const world = await openWorld(t);
  const { acme, ctx } = world;
  const id = await acme.knows("Returns", returns);
  const before = await acme.call("GET", `/bots/${acme.botId}`);

  const scope = systemScope(acme.workspaceId);
  await readSource(ctx, scope, id);
  await readSource(ctx, scope, "src_gone");
  await ctx.db.run(sql`update sources set status = 'reading' where id = ${id}`);
  await Promise.all([readSource(ctx, scope, id), readSource(ctx, scope, id)]);

  assert.deepEqual((await acme.call("GET", `/bots/${acme.botId}`)).body, before.body);
  assert.equal(before.body.passageCount, 2);
  assert.equal((await stored(world)).passages, 2);
});

test("a deleted source is forgotten at once", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const id = await acme.knows("Returns", returns);
  const question = { question: "Can I send it back?" };
  const before = await acme.call("POST", `/bots/${acme.botId}/ask`, question);

  assert.equal((await acme.call("DELETE", `/sources/${id}`)).status, 204);

  const after = await acme.call("POST", `/bots/${acme.botId}/ask`, question);
  assert.equal(before.body.passages.length, 1);
  assert.equal(after.body.passages.length, 0);
  assert.deepEqual(await stored(world), { sources: 0, passages: 0, jobs: 0 });
  const { body } = await acme.call("GET", `/bots/${acme.botId}`);
  assert.deepEqual([body.sourceCount, body.passageCount], [0, 0]);
  assert.equal((await acme.call("DELETE", `/sources/${id}`)).status, 404);
});

test("wrong input stores nothing", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const good = { kind: "text", title: "Hours", content: "We open at nine." };

  for (const wrong of [{ kind: "pdf" }, { title: "" }, { content: "" }, { url: "ftp://x" }, { size: 1 }]) {
    const { status } = await acme.call("POST", `/bots/${acme.botId}/sources`, { ...good, ...wrong });
    assert.equal(status, 422);
  }

  assert.deepEqual(await stored(world), { sources: 0, passages: 0, jobs: 0 });
});

test("sources of another workspace and of its bots answer as missing ones", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const id = await globex.knows("Returns", returns);
  const body = { kind: "text", title: "Ours", content: "Now we know it." };
  await until("its job is done", async () => (await stored(world)).jobs === 0);
  const before = await stored(world);

  for (const [method, foreign, missing, sent] of [
    ["GET", `/sources/${id}`, "/sources/src_nothing"],
    ["DELETE", `/sources/${id}`, "/sources/src_nothing"],
    ["GET", `/bots/${globex.botId}/sources`, "/bots/bot_nothing/sources"],
    ["POST", `/bots/${globex.botId}/sources`, "/bots/bot_nothing/sources", body],
  ] as const) {
    const one = await acme.call(method, foreign, sent);
    const other = await acme.call(method, missing, sent);
    assert.equal(one.status, 404);
    assert.deepEqual({ ...one.body, requestId: "" }, { ...other.body, requestId: "" });
  }
  assert.deepEqual(await stored(world), before);
});

test("an agent reads sources but neither adds nor deletes them, and a stranger sees none", async (t) => {
  const { acme, call } = await openWorld(t);
  const { session } = await acme.member("agent");
  const path = `/api/v1/bots/${acme.botId}/sources`;
  const body = { kind: "text", title: "Hours", content: "We open at nine." };

  assert.equal((await call("GET", path, { as: session })).status, 200);
  assert.equal((await call("POST", path, { as: session, body })).status, 403);
  assert.equal((await call("DELETE", "/api/v1/sources/src_nothing", { as: session })).status, 403);
  assert.equal((await call("GET", path)).status, 401);
});

test("a plan's ceiling of knowledge holds", async (t) => {
  const { acme, ctx } = await openWorld(t);
  await ctx.db.run(sql`insert into plans (name, knowledge_bytes) values ('small', 100)`);
  await ctx.db.run(sql`update workspaces set plan = 'small' where id = ${acme.workspaceId}`);
  const source = { kind: "text", title: "Sixty bytes", content: "x".repeat(60) };

  const [one, other] = await Promise.all(
    [1, 2].map(() => acme.call("POST", `/bots/${acme.botId}/sources`, source)),
  );

  assert.deepEqual([one?.status, other?.status].sort(), [201, 409]);
});
