import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { sql } from "../platform/db/index.ts";
import { until } from "../test/until.ts";
import { openWorld, type World } from "../test/world.ts";
import { docxOf, pdfOf } from "./documents.fixture.ts";
import { refreshDue } from "./refresh-source.ts";

const opened = { OUTBOUND_ALLOWED_TARGETS: "crawl:127.0.0.0/8" };
const hourMs = 3_600_000;

async function adds(world: World, body: object) {
  const made = await world.acme.call("POST", `/bots/${world.acme.botId}/sources`, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return read(world, made.body.id);
}

/** Looks into the table, for a key may not ask as often. */
async function read({ acme, ctx }: World, id: string) {
  await until("the source is read", () =>
    ctx.db.first(sql`select from sources where id = ${id} and status <> 'reading'`),
  );
  return (await acme.call("GET", `/sources/${id}`)).body;
}

const passagesFor = async ({ acme }: World, question: string) =>
  (await acme.call("POST", `/bots/${acme.botId}/ask`, { question })).body.passages;

/** A website of which the pages can be changed while it runs. */
async function openSite(t: TestContext, pages: Record<string, string>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    if (path === "/old") return void response.writeHead(301, { location: "/new" }).end();
    const page = pages[path];
    response
      .writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" })
      .end(page);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test("a PDF is known page by page, a DOCX by its headings", async (t) => {
  const world = await openWorld(t);
  const pdf = pdfOf("Welcome to the manual.", "The lamp takes a bulb of 40 watts.").toString("base64");
  const docx = docxOf({ heading: "Batteries", text: "The remote takes two batteries of size AAA." });

  const manual = await adds(world, { kind: "pdf", title: "Manual", file: pdf });
  await adds(world, { kind: "docx", title: "Remote", file: docx.toString("base64") });

  assert.deepEqual([manual.status, manual.passageCount], ["ready", 2], manual.error);
  const [bulb] = await passagesFor(world, "Which bulb does the lamp take?");
  assert.deepEqual([bulb.title, bulb.heading], ["Manual", "Page 2"]);
  const [battery] = await passagesFor(world, "Which batteries does the remote take?");
  assert.deepEqual([battery.title, battery.heading], ["Remote", "Batteries"]);
});

test("a file that is none says so, and what to do", async (t) => {
  const world = await openWorld(t);
  const nonsense = Buffer.from("not a file at all").toString("base64");

  const pdf = await adds(world, { kind: "pdf", title: "Broken", file: nonsense });
  const docx = await adds(world, { kind: "docx", title: "Broken", file: nonsense });
  const empty = await adds(world, { kind: "pdf", title: "Scan", file: pdfOf("").toString("base64") });

  assert.match(pdf.error, /not a PDF that can be read/);
  assert.match(docx.error, /not a DOCX that can be read/);
  assert.match(empty.error, /only pictures/);
});

test("a file is uploaded as a form, its kind read from its name", async (t) => {
  const world = await openWorld(t);
  const { acme, url } = world;
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer> | string) => {
    const form = new FormData();
    form.set("file", new File([bytes], name));
    const path = `${url}/api/v1/bots/${acme.botId}/sources`;
    const answer = await fetch(path, { method: "POST", headers: acme.key, body: form });
    const body = (await answer.json()) as { id: string; kind: string; title: string; code: string };
    return { status: answer.status, body };
  };

  const made = await upload("lamp manual.pdf", new Uint8Array(pdfOf("The lamp takes a bulb of 40 watts.")));
  assert.deepEqual([made.status, made.body.kind, made.body.title], [201, "pdf", "lamp manual"]);
  assert.equal((await read(world, made.body.id)).status, "ready");
  assert.equal((await upload("faq.csv", "question,answer\nOpen?,At nine.")).body.kind, "csv");
  const refused = await upload("song.mp3", "la la");
  assert.deepEqual([refused.status, refused.body.code], [422, "source.incomplete"]);
  const elsewhere = await fetch(`${url}/api/v1/bots`, {
    method: "POST",
    headers: acme.key,
    body: new FormData(),
  });
  assert.equal(elsewhere.status, 415);
});

test("questions with answers are known as such: as pairs, and as a list in which a bad line is named", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const pairs = [
    { question: "When do you open?", answer: "At nine." },
    { question: "What are your hours?", answer: "At nine." },
    { question: "Do you ship to Peru?", answer: "We ship everywhere." },
  ];

  assert.equal((await adds(world, { kind: "qa", title: "FAQ", pairs })).documentCount, 2);
  const [found] = await passagesFor(world, "what are your hours");
  assert.equal(found.text, "At nine.");

  const bad = { kind: "csv", title: "FAQ", content: "question;answer\nOpen?;At nine.\nPeru?;" };
  const { status, body } = await acme.call("POST", `/bots/${acme.botId}/sources`, bad);
  assert.deepEqual([status, body.code], [422, "source.unreadable"]);
  assert.match(body.errors[0].message, /line 3: The line needs a question and an answer/);
});

test("a page is read through its redirect; one that leads to a private address is not", async (t) => {
  const world = await openWorld(t, opened);
  const site = await openSite(t, {
    "/new":
      "<title>Shipping</title><nav>menu</nav><main><h1>Peru</h1><p>We ship to Peru in ten days.</p></main>",
  });

  const page = await adds(world, { kind: "page", url: `${site.url}/old` });

  assert.equal(page.status, "ready", page.error);
  const [found] = await passagesFor(world, "Do you ship to Peru?");
  assert.deepEqual(
    [found.title, found.url, found.text],
    ["Shipping", `${site.url}/new`, "We ship to Peru in ten days."],
  );
  const refused = await world.acme.call("POST", `/bots/${world.acme.botId}/sources`, {
    kind: "page",
    url: "http://10.0.0.1/",
  });
  assert.deepEqual([refused.status, refused.body.code], [422, "source.incomplete"]);
});

test("a site is read page by page; a refresh changes what has changed, and nothing when nothing has", async (t) => {
  const world = await openWorld(t, opened);
  const { acme } = world;
  const pages: Record<string, string> = {
    "/": '<title>Home</title><p>Welcome to Acme.</p><a href="/hours">h</a><a href="/peru">p</a>',
    "/hours": "<title>Hours</title><p>We open at nine.</p>",
    "/peru": "<title>Peru</title><p>We ship to Peru.</p>",
  };
  const site = await openSite(t, pages);
  const source = await adds(world, { kind: "site", url: `${site.url}/` });
  assert.deepEqual(
    [source.documentCount, source.progress],
    [3, { found: 3, read: 3, failed: 0, failures: [] }],
    source.error,
  );

  const refresh = async () => {
    await acme.call("POST", `/sources/${source.id}/refresh`);
    return read(world, source.id);
  };
  const revision = async () => (await acme.call("GET", `/bots/${acme.botId}`)).body.passageCount;
  await refresh();
  assert.equal(await revision(), 3);

  pages["/hours"] = "<title>Hours</title><p>We open at ten.</p>";
  pages["/"] = '<title>Home</title><p>Welcome to Acme.</p><a href="/hours">h</a><a href="/new">n</a>';
  pages["/new"] = "<title>New</title><p>We have a shop in Lima.</p>";
  assert.equal((await refresh()).documentCount, 3);

  assert.equal((await passagesFor(world, "When do you open?"))[0].text, "We open at ten.");
  assert.equal((await passagesFor(world, "Is there a shop in Lima?"))[0].title, "New");
  assert.ok(
    !(await passagesFor(world, "Do you ship to Peru?")).some(
      ({ title }: { title: string }) => title === "Peru",
    ),
  );
});

test("a page is read again by itself when its time has come", async (t) => {
  const world = await openWorld(t, opened);
  const { clock, ctx } = world;
  const site = await openSite(t, { "/": "<title>Home</title><p>Welcome to Acme.</p>" });
  const { id } = await adds(world, { kind: "page", url: `${site.url}/`, refreshHours: 24 });

  clock.advance(23 * hourMs);
  await refreshDue(ctx);
  assert.equal(site.asked.length, 1);
  clock.advance(hourMs);
  await refreshDue(ctx);
  await until("it is read again", () => site.asked.length === 2);

  assert.equal((await read(world, id)).readAt, "2026-03-03T09:00:00Z");
});

test("a source is changed: its title at once, its content when it is read", async (t) => {
  const world = await openWorld(t);
  const { acme } = world;
  const { id } = await adds(world, { kind: "text", title: "Hours", content: "We open at nine." });

  const changed = await acme.call("PATCH", `/sources/${id}`, {
    title: "Opening hours",
    content: "We open at ten.",
  });
  assert.deepEqual([changed.body.title, changed.body.status], ["Opening hours", "reading"]);
  await read(world, id);

  assert.equal((await passagesFor(world, "When do you open?"))[0].text, "We open at ten.");
  const odd = await acme.call("PATCH", `/sources/${id}`, { refreshHours: 5 });
  assert.deepEqual([odd.status, odd.body.code], [422, "source.incomplete"]);
});

test("what a source was given is shown to be changed, questions with answers as pairs", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const pairs = [{ question: "When do you open?", answer: "At nine." }];
  const text = await adds(world, { kind: "text", title: "Hours", content: "We open at nine." });
  const faq = await adds(world, { kind: "qa", title: "FAQ", pairs });
  const given = async (id: string) => (await acme.call("GET", `/sources/${id}/content`)).body;

  assert.deepEqual(await given(text.id), { content: "We open at nine.", pairs: null });
  assert.deepEqual(await given(faq.id), { content: null, pairs });

  const later = [{ question: "When do you open?", answer: "At ten." }];
  assert.equal((await acme.call("PATCH", `/sources/${faq.id}`, { pairs: later })).body.status, "reading");
  await read(world, faq.id);
  assert.deepEqual((await given(faq.id)).pairs, later);
  const odd = await acme.call("PATCH", `/sources/${text.id}`, { pairs: later });
  assert.deepEqual([odd.status, odd.body.code], [422, "source.incomplete"]);
  const foreign = await globex.call("GET", `/sources/${text.id}/content`);
  assert.deepEqual([foreign.status, foreign.body.code], [404, "source.missing"]);
});

test("a source's passages are listed in its own order, page by page", async (t) => {
  const world = await openWorld(t);
  const { acme, globex } = world;
  const content = "# Hours\nWe open at nine.\n# Peru\nWe ship to Peru.\n# Lima\nWe have a shop in Lima.";
  const { id } = await adds(world, { kind: "markdown", title: "Shop", content });

  const first = (await acme.call("GET", `/sources/${id}/passages?limit=2`)).body;
  const rest = (await acme.call("GET", `/sources/${id}/passages?limit=2&cursor=${first.nextCursor}`)).body;

  assert.deepEqual(
    [...first.passages, ...rest.passages].map(({ heading, text }) => [heading, text]),
    [
      ["Hours", "We open at nine."],
      ["Peru", "We ship to Peru."],
      ["Lima", "We have a shop in Lima."],
    ],
  );
  assert.equal(rest.nextCursor, null);
  assert.equal((await globex.call("GET", `/sources/${id}/passages`)).body.code, "source.missing");
});

test("pages of a site that cannot be read are named, with why", async (t) => {
  const world = await openWorld(t, opened);
  const site = await openSite(t, { "/": '<title>Home</title><p>Welcome.</p><a href="/gone">g</a>' });

  const { progress } = await adds(world, { kind: "site", url: `${site.url}/` });

  assert.equal(progress.failed, 1);
  assert.equal(progress.failures[0].url, `${site.url}/gone`);
  assert.match(progress.failures[0].reason, /404/);
});
