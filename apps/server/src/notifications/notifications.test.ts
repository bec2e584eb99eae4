import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { jobs } from "../platform/jobs/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { openMailServer, plain } from "../test/mail-server.ts";
import { until } from "../test/until.ts";
import { openWorld } from "../test/world.ts";
import { notify } from "./notify.ts";

const opened = { OUTBOUND_ALLOWED_TARGETS: "notifications:127.0.0.0/8,webhooks:127.0.0.0/8" };

/** What stands in for Slack: it takes messages, or answers as it is told. */
async function openSlack(t: TestContext) {
  const texts: string[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const status = statuses.shift() ?? 200;
    if (status === 200) texts.push(JSON.parse(body).text);
    response.writeHead(status).end("ok");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/services/T0/B0/secret`, texts, statuses };
}

test("a team is told in Slack and by mail of what it chose, and of nothing else", async (t) => {
  const [slack, mail] = [await openSlack(t), await openMailServer(t)];
  const { acme, globex } = await openWorld(t, { ...opened, SMTP_URL: mail.url });
  const slackMade = await acme.call("POST", "/notifications", {
    kind: "slack",
    target: slack.url,
    events: ["conversation.waiting", "source.failed"],
  });
  const mailMade = await acme.call("POST", "/notifications", {
    kind: "email",
    target: "team@acme.example",
    events: ["lead.captured"],
  });
  assert.deepEqual([slackMade.status, mailMade.status], [201, 201]);

  await globex.conversation({ status: "waiting" });
  const conversationId = await acme.conversation({ status: "waiting" });
  const { leadId } = (
    await acme.call("POST", "/actions/capture-lead", { conversationId, email: "ada@example.com" })
  ).body;
  await acme.call("POST", "/actions/capture-lead", { conversationId, phone: "+4930901820" });

  await until("Slack is told", () => slack.texts.length > 0);
  assert.match(
    slack.texts.join(),
    new RegExp(`^\\*A visitor waits.*\\n.*${conversationId}: the visitor asked`),
  );
  const letter = await mail.next();
  assert.equal(letter.to, "team@acme.example");
  assert.match(plain(letter), new RegExp(leadId));
  assert.ok(!plain(letter).includes("ada@example.com"));

  const page = { kind: "page", url: "https://nobody.invalid/" };
  assert.equal((await acme.call("POST", `/bots/${acme.botId}/sources`, page)).status, 201);
  await until("the failed source is told", () => slack.texts.length === 2);
  assert.match(String(slack.texts[1]), /A source could not be read/);
  assert.equal(mail.mails.length, 0);
});

test("nothing is told of what was rolled back", async (t) => {
  const slack = await openSlack(t);
  const { acme, ctx } = await openWorld(t, opened);
  const events = ["conversation.waiting"];
  await acme.call("POST", "/notifications", { kind: "slack", target: slack.url, events });
  const notice = { event: "conversation.waiting", subject: "Never", text: "Never" } as const;

  await assert.rejects(
    ctx.db.transaction(async (tx) => {
      await notify(ctx, tx, systemScope(acme.workspaceId), notice);
      throw new Error("rolled back");
    }),
  );

  await acme.conversation({ status: "waiting" });
  await until("the next is told", () => slack.texts.length > 0);
  assert.ok(!slack.texts.join().includes("Never"));
});

test("why a message was not taken is shown, and what may pass is tried again", async (t) => {
  const slack = await openSlack(t);
  const { acme, ctx } = await openWorld(t, opened);
  const events = ["conversation.waiting"];
  const { id } = (await acme.call("POST", "/notifications", { kind: "slack", target: slack.url, events }))
    .body;
  const shown = async () =>
    (await acme.call("GET", "/notifications")).body.notifications.find(
      (row: { id: string }) => row.id === id,
    );

  slack.statuses.push(404);
  await acme.conversation({ status: "waiting" });
  await until("the failure is shown", async () => (await shown()).lastError === "It answered 404.");
  slack.statuses.push(503);
  await acme.conversation({ status: "waiting" });
  await until("it waits to be tried again", async () => {
    const { waiting } = await ctx.db.one(sql<{ waiting: number }>`
      select count(*) as waiting from graphile_worker.jobs where attempts = 1 and locked_at is null`);
    return waiting === 1;
  });
  assert.equal((await shown()).lastError, "It answered 503.");

  const { payload } = await ctx.db.one(sql<{ payload: Record<string, unknown> }>`
    select payload from graphile_worker._private_jobs where attempts = 1`);
  await jobs.add(ctx.db, "send-to-slack", payload);
  await until("it is taken", async () => slack.texts.length === 1 && (await shown()).lastError === null);
});

test("a Slack URL is never shown again, in no answer, no log of deeds and no table", async (t) => {
  const slack = await openSlack(t);
  const { acme, ctx } = await openWorld(t, opened);
  const events = ["lead.captured"];

  const made = await acme.call("POST", "/notifications", { kind: "slack", target: slack.url, events });
  const changed = await acme.call("PATCH", `/notifications/${made.body.id}`, { target: `${slack.url}2` });

  assert.match(made.body.target, /^https:\/\/127\.0\.0\.1:\d+\/…cret$/);
  assert.match(changed.body.target, /…ret2$/);
  const { held } = await ctx.db.one(sql<{ held: number }>`
    select (select count(*) from notifications n where strpos(n::text, 'B0/secret') > 0)
      + (select count(*) from audit_log a where strpos(a::text, 'B0/secret') > 0) as held`);
  assert.equal(held, 0);
});

test("a target must be one, and there are twenty at most", async (t) => {
  const { acme } = await openWorld(t);
  const events = ["lead.captured"];
  const make = (body: object) => acme.call("POST", "/notifications", { kind: "email", events, ...body });

  for (const [kind, target] of [
    ["email", "nobody"],
    ["slack", "http://hooks.slack.com/services/x"],
    ["slack", "https://10.0.0.5/in"],
    ["slack", "ada@example.com"],
  ] as const) {
    const { status, body } = await make({ kind, target });
    assert.deepEqual([status, body.code], [422, "notification.target_refused"]);
  }
  assert.equal((await make({ target: "a@b.example", events: [] })).status, 422);

  const made = await Promise.all(
    Array.from({ length: 22 }, (_, n) => make({ target: `n${n}@acme.example` })),
  );
  assert.equal(made.filter(({ status }) => status === 201).length, 20);
  assert.equal(made.find(({ status }) => status !== 201)?.body.code, "notification.limit_reached");
});

test("notifications are for who manages them, and a neighbour's is a missing one", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const editor = await acme.member("editor");
  const body = { kind: "email", target: "ada@example.com", events: ["lead.captured"] };
  const { id } = (await globex.call("POST", "/notifications", body)).body;

  assert.equal((await call("GET", "/api/v1/notifications", { as: editor.session })).status, 403);
  for (const [method, change] of [["PATCH", { events: ["hook.paused"] }], ["DELETE"]] as const) {
    assert.equal((await acme.call(method, `/notifications/${id}`, change)).status, 404);
  }
  assert.equal((await globex.call("DELETE", `/notifications/${id}`)).status, 204);
  assert.deepEqual((await globex.call("GET", "/notifications")).body.notifications, []);
});
