import assert from "node:assert/strict";
import { test } from "node:test";
import type { Company } from "../test/company.ts";
import { openWorld } from "../test/world.ts";

async function capture(company: Company, contact: object): Promise<string> {
  const conversationId = await company.conversation({ status: "bot" });
  const { status, body } = await company.call("POST", "/actions/capture-lead", {
    conversationId,
    ...contact,
  });
  assert.equal(status, 201);
  return body.leadId;
}

test("leads are found by bot, by when they were taken, and by what is written in them", async (t) => {
  const { acme, clock } = await openWorld(t);
  const ada = await capture(acme, { email: "ada@example.com", name: "Ada 100%" });
  clock.advance(3_600_000);
  const grace = await capture(acme, { phone: "+4930901820", note: "Wants LAMPS" });
  const found = async (query: string) =>
    (await acme.call("GET", `/leads?${query}`)).body.leads.map(({ id }: { id: string }) => id);

  assert.deepEqual(await found(`botId=${acme.botId}`), [grace, ada]);
  assert.deepEqual(await found("botId=bot_nothing"), []);
  assert.deepEqual(await found("from=2026-03-02T09:30:00Z"), [grace]);
  assert.deepEqual(await found("to=2026-03-02T10:30:00%2B01:00"), [ada]);
  assert.deepEqual(await found("q=lamps"), [grace]);
  assert.deepEqual(await found("q=ADA@"), [ada]);
  assert.deepEqual(await found("q=0%25"), [ada]);
  assert.deepEqual(await found("q=%25a"), []);
});

test("a cursor is of the filter it was made with", async (t) => {
  const { acme } = await openWorld(t);
  await capture(acme, { email: "ada@example.com" });
  await capture(acme, { email: "ada@example.org" });
  const { nextCursor } = (await acme.call("GET", "/leads?q=ada&limit=1")).body;

  assert.equal((await acme.call("GET", `/leads?q=ada&cursor=${nextCursor}`)).body.leads.length, 1);
  assert.equal((await acme.call("GET", `/leads?q=org&cursor=${nextCursor}`)).status, 422);
});

test("all leads come as a file that a spreadsheet shows and does not run", async (t) => {
  const { acme, globex, call } = await openWorld(t);
  const first = await capture(acme, { email: "ada@example.com", name: '=HYPERLINK("http://x","y")' });
  const second = await capture(acme, { phone: "+4930901820", note: "two\r\nlines, one comma" });
  await capture(acme, { email: "nobody@example.org" });
  await capture(globex, { email: "ada@example.com" });

  const { status, headers, text } = await call("GET", "/api/v1/leads?q=0&limit=1", {
    as: acme.key,
    headers: { accept: "text/csv" },
  });
  const all = await call("GET", "/api/v1/leads?limit=1", { as: acme.key, headers: { accept: "text/csv" } });

  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/csv; charset=utf-8");
  assert.equal(headers["content-disposition"], 'attachment; filename="leads.csv"');
  const names = "id,conversationId,botId,sessionId,email,name,phone,note,origin,apiKeyId,capturedAt";
  assert.equal(text.split("\r\n")[0], names);
  assert.match(text, new RegExp(`\r\n${second},.*,,,'\\+4930901820,"two\r\nlines, one comma",api,key_`));
  assert.match(all.text, new RegExp(`${first},.*,ada@example.com,"'=HYPERLINK\\(""http://x"",""y""\\)",`));
  assert.equal(all.text.split("api,key_").length, 4);
});

test("a file of more leads than are read at once has each of them once", async (t) => {
  const { acme, ctx, call } = await openWorld(t);
  await capture(acme, { email: "ada@example.com" });
  await ctx.db.run({
    name: "",
    text: `insert into leads (id, workspace_id, conversation_id, bot_id, session_id, email, origin, captured_at)
      select id || number, workspace_id, conversation_id || number, bot_id, session_id, email, origin, captured_at
      from leads, generate_series(1, 1200) as number`,
    values: [],
  });

  const { text } = await call("GET", "/api/v1/leads", { as: acme.key, headers: { accept: "text/csv" } });

  const ids = text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",")[0]);
  assert.equal(ids.length, 1201);
  assert.equal(new Set(ids).size, 1201);
});

test("who may not read leads gets no file of them, and a wrong filter none either", async (t) => {
  const { acme, call } = await openWorld(t);
  const narrow = await acme.busyKey({ scopes: ["bots:read"] });
  const headers = { accept: "text/csv" };

  const refused = await call("GET", "/api/v1/leads", { as: narrow, headers });
  const wrong = await call("GET", "/api/v1/leads?from=yesterday", { as: acme.key, headers });

  assert.equal(refused.status, 403);
  assert.deepEqual([wrong.status, wrong.body.code], [422, "request.invalid"]);
});
