import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowser, openLine, openPage } from "../../server/src/test/browser/index.ts";
import { until } from "../../server/src/test/until.ts";
import { openWorld } from "../../server/src/test/world.ts";
import { ChatPage } from "./chat-page.ts";

test(
  "what is written and answered while the network is away arrives once, in order, when it is back",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const { page } = await openPage(t);
    const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);
    await chat.says("I want to talk to a person");
    await chat.sees("passing you on");
    const conversationId = await threadOf(page);

    await page.context().setOffline(true);
    await chat.sees("No connection");
    await chat.says("First");
    await chat.says("Second");
    await acme.sends(conversationId, "Good day, this is Ada.");
    await page.context().setOffline(false);

    await chat.sees("Good day, this is Ada.");
    await chat.window.getByText("Sent").waitFor();
    const thread = (await chat.thread()).map((line) => line.replace(/^(You|Bot|Team): /, ""));
    assert.deepEqual(thread.slice(2).sort(), ["First", "Good day, this is Ada.", "Second"]);
    assert.ok(thread.indexOf("First") < thread.indexOf("Second"));
    assert.equal(await chat.window.getByText("No connection").count(), 0);
  },
);

test("a message whose answer is lost on the way is sent again and stored once", inBrowser, async (t) => {
  const { url, acme, call } = await openWorld(t);
  const { page } = await openPage(t);
  const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);
  let calls = 0;
  // Nor does the stream tell that it was stored.
  await page.route("**/api/widget/v1/events", (route) => (calls < 2 ? route.abort() : route.continue()));
  await page.route("**/api/widget/v1/messages", async (route) => {
    calls++;
    const reply = await route.fetch();
    if (calls === 1) await route.abort("connectionreset");
    else await route.fulfill({ response: reply });
  });

  await chat.says("Do you sell umbrellas?");
  await until("it is sent again", () => calls === 2);
  await chat.sees("could not find a good answer");

  const { body } = await call("GET", `/api/v1/conversations/${await threadOf(page)}/messages`, {
    as: acme.key,
  });
  assert.deepEqual(
    body.messages.map(({ author }: { author: string }) => author),
    ["visitor", "bot"],
  );
  assert.equal((await chat.thread()).length, 2);
});

test(
  "a line that is dead without a word is noticed by its silence, and what was missed is read",
  inBrowser,
  async (t) => {
    const { url, acme } = await openWorld(t);
    const line = await openLine(t, url);
    const { page } = await openPage(t);
    await page.clock.install();
    const chat = await ChatPage.open(page, `${line.url}/demo?bot=${acme.botId}`);
    await chat.says("I want to talk to a person");
    await chat.sees("passing you on");

    line.fallSilent();
    await acme.sends(await threadOf(page), "Are you still there?");

    await until("what was missed is there", async () => {
      await page.clock.fastForward("00:40");
      return await chat.window.getByText("Are you still there?").count();
    });
    assert.deepEqual((await chat.thread()).at(-1), "Team: Are you still there?");
  },
);

test(
  "a session that is old is renewed, one that is over makes way for another, and the draft stays",
  inBrowser,
  async (t) => {
    const { url, acme, clock } = await openWorld(t);
    const { page } = await openPage(t);
    const chat = await ChatPage.open(page, `${url}/demo?bot=${acme.botId}`);
    await chat.says("Do you sell umbrellas?");
    await chat.sees("could not find a good answer");
    const before = await threadOf(page);

    await chat.field.fill("A long letter");
    clock.advance(25 * 60 * 60 * 1000);
    await page.reload();
    await chat.launcher.click();
    await until("another thread begins", async () => (await threadOf(page)) !== before);

    assert.equal(await chat.field.inputValue(), "A long letter");
    await chat.field.press("Enter");
    await chat.sees("could not find a good answer");
  },
);

function threadOf(page: import("playwright-core").Page): Promise<string> {
  return page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith("nebulahex:bot_")) ?? "";
    return JSON.parse(sessionStorage.getItem(key) ?? "{}").conversationId;
  });
}
